package vn.mangnon.children.sources;

import java.util.Set;

/** How far a file is. */
public enum ImportState {
  CHECKING,
  /** Checked; nothing is written, somebody decides. */
  CHECKED,
  RUNNING,
  /** Its good rows are in the register. */
  DONE,
  /** All of it was known. */
  UNCHANGED,
  /** It could not be read. */
  REFUSED,
  /** What it brought is being taken back; until that is done, nothing of it is. */
  UNDOING,
  UNDONE,
  DISCARDED;

  /** The states in which somebody works on it. */
  static final Set<ImportState> WORKING = Set.of(CHECKING, RUNNING, UNDOING);

  /** Whether somebody works on it. */
  public boolean working() {
    return WORKING.contains(this);
  }
}
