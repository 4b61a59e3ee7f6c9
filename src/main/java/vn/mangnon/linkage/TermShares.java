package vn.mangnon.linkage;

/** How common values are: what rare agreement is weighed by. */
@FunctionalInterface
interface TermShares {
  /** The share, above 0 and at most 1, of records with a value in this field that have this one. */
  double share(int field, int code);
}
