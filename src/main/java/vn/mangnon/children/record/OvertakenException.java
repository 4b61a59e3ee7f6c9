package vn.mangnon.children.record;

/**
 * Somebody corrected a record while a file was being taken in; nothing of the file was written, and
 * it can be taken in again at once.
 */
public final class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OvertakenException() {
    super("a record was corrected meanwhile", null, false, false);
  }
}
