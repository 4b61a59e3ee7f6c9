package vn.mangnon.bench;

import java.util.Optional;

/**
 * One thing that was measured.
 *
 * @param bar what was asked for; empty when nothing was
 * @param met whether the bar is met; empty without a bar
 * @param how what was measured and how, in one sentence
 */
record Finding(String work, String bar, String measured, Optional<Boolean> met, String how) {
  static Finding of(String work, String bar, boolean met, String measured, String how) {
    return new Finding(work, bar, measured, Optional.of(met), how);
  }

  static Finding noted(String work, String measured, String how) {
    return new Finding(work, "", measured, Optional.empty(), how);
  }

  String verdict() {
    return met.map(yes -> yes ? "met" : "**not met**").orElse("");
  }
}
