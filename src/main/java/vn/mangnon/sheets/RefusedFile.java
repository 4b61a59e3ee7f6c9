package vn.mangnon.sheets;

/**
 * Carries a refusal of a whole file out of a reader; readers of hostile files throw nothing else.
 */
public final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final FileRefusal refusal;

  public RefusedFile(FileRefusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  public RefusedFile(FileRefusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  public FileRefusal refusal() {
    return refusal;
  }
}
