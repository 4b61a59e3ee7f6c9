package vn.mangnon.protection.rules;

/** The three levels of the decree's forms (Cao, Trung bình, Thấp), and not knowing. */
public enum Level {
  HIGH("Cao", "High"),
  MEDIUM("Trung bình", "Medium"),
  LOW("Thấp", "Low"),
  UNKNOWN("Chưa rõ", "Not known");

  private final String vi;
  private final String en;

  Level(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
