package vn.mangnon.children.record;

/** Sex as registered. */
public enum Sex {
  MALE("Nam", "Male"),
  FEMALE("Nữ", "Female"),
  UNKNOWN("Không rõ", "Unknown");

  private final String vi;
  private final String en;

  Sex(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
