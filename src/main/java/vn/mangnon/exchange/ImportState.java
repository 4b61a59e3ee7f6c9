package vn.mangnon.exchange;

/** How far a sent file is. */
public enum ImportState {
  /** It is being checked. */
  CHECKING,
  /** It was checked and waits for a decision; nothing is written. */
  CHECKED,
  /** It is being written. */
  RUNNING,
  /** Figures of it were written. */
  DONE,
  /** All of it was known already; nothing was written. */
  UNCHANGED,
  /** Nothing of it was written because it is not good. */
  REFUSED,
  /** It was taken back. */
  UNDONE,
  /** Its sender let it go without writing anything. */
  DISCARDED;

  boolean working() {
    return this == CHECKING || this == RUNNING;
  }
}
