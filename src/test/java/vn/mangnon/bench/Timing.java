package vn.mangnon.bench;

import java.util.Arrays;

/** Durations in milliseconds, and what they say together. */
record Timing(double[] sorted) {
  static Timing of(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return new Timing(sorted);
  }

  /**
   * The duration that a share of all did not exceed.
   *
   * @param share from 0 to 1
   */
  double at(double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  double median() {
    return at(0.5);
  }

  int count() {
    return sorted.length;
  }
}
