package vn.mangnon.children.duplicates;

import java.util.Set;

/** How far a search through the register is. */
public enum HuntState {
  /** It compares; nothing is written, and it can be stopped. */
  SEARCHING,
  /** It writes what it found. */
  WRITING,
  DONE,
  /** Somebody stopped it; nothing was written. */
  CANCELLED;

  /** The states in which it is worked on. */
  static final Set<HuntState> WORKING = Set.of(SEARCHING, WRITING);
}
