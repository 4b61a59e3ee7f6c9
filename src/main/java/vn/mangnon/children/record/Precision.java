package vn.mangnon.children.record;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  MONTH,
  YEAR
}
