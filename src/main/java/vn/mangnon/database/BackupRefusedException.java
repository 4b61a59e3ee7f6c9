package vn.mangnon.database;

import java.io.IOException;

/** Carries a refusal out of the streams it was found in; never leaves this package. */
final class BackupRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient BackupRefusal refusal;

  BackupRefusedException(BackupRefusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  BackupRefusal refusal() {
    return refusal;
  }
}
