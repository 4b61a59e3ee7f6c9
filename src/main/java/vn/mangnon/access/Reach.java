package vn.mangnon.access;

/** Which rows of a resource a rule reaches, seen from the grant that carries the role. */
public enum Reach {
  /** Rows of the grant's place, of the units in it and of their whole predecessors. */
  OWN_PLACE,
  /** Rows of the grant's agency and of those it succeeded in the grant's function. */
  OWN_AGENCY,
  /** Rows that are both. */
  OWN_PLACE_AND_AGENCY,
  /** Every row. */
  ALL
}
