package vn.mangnon.growth;

/** The sex whose tables apply; a child of unknown sex has no z-scores. */
public enum Sex {
  /** Boys' tables. */
  MALE,
  /** Girls' tables. */
  FEMALE
}
