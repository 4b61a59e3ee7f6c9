package vn.mangnon.protection.intake;

/** Why two reports may be of one event. */
public enum Ground {
  SAME_CHILD("cùng một em trong sổ trẻ em", "the same child of the register"),
  SAME_PLACE("cùng xã, phường", "the same commune"),
  NEAR_BIRTH("năm sinh cách nhau không quá một năm", "years of birth at most one apart"),
  SAME_SEX("cùng giới tính", "the same sex");

  private final String vi;
  private final String en;

  Ground(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
