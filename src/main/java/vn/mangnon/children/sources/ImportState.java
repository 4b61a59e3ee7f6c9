package vn.mangnon.children.sources;

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
  UNDONE,
  DISCARDED;

  /** Whether somebody works on it. */
  public boolean working() {
    return this == CHECKING || this == RUNNING;
  }
}
