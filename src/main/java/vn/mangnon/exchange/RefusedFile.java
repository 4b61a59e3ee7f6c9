package vn.mangnon.exchange;

/**
 * Carries a refusal of a whole file out of a reader; readers of hostile files throw nothing else.
 */
final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final FileRefusal refusal;

  RefusedFile(FileRefusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  RefusedFile(FileRefusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  FileRefusal refusal() {
    return refusal;
  }
}
