package vn.mangnon.exchange;

import java.util.Set;

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

  /** The states in which somebody works on it. */
  static final Set<ImportState> WORKING = Set.of(CHECKING, RUNNING);

  boolean working() {
    return WORKING.contains(this);
  }
}
