package vn.mangnon.exchange;

/** What can be wrong with one row or cell of a file. */
public enum ProblemCode {
  NOT_A_NUMBER,
  NOT_A_COUNT,
  FORMULA,
  ERROR_CELL,
  MERGED,
  NO_PLACE,
  UNKNOWN_PLACE,
  AMBIGUOUS_PLACE,
  PLACE_NOT_IN_FORCE,
  PLACE_MISMATCH,
  UNKNOWN_ELEMENT,
  UNKNOWN_CATEGORY,
  UNKNOWN_PERIOD,
  FUTURE_PERIOD,
  WRONG_LEVEL,
  DUPLICATE,
  LOCKED,
  ROW_SHAPE,
  TOO_LONG,
  RULE,
  NEEDS_COMMENT
}
