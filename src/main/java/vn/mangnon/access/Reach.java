package vn.mangnon.access;

/** Which rows of a resource a rule reaches, seen from the grant that carries the role. */
public enum Reach {
  /** Rows of the grant's place, of the units in it and of their whole predecessors. */
  OWN_PLACE("địa bàn của mình", "own place"),
  /** Rows of the grant's agency and of those it succeeded in the grant's function. */
  OWN_AGENCY("cơ quan của mình", "own agency"),
  /** Rows that are both. */
  OWN_PLACE_AND_AGENCY("địa bàn và cơ quan của mình", "own place and agency"),
  /** Every row. */
  ALL("toàn tỉnh", "the whole province");

  private final String vi;
  private final String en;

  Reach(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The words in English. */
  public String en() {
    return en;
  }
}
