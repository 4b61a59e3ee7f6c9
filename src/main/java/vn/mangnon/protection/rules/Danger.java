package vn.mangnon.protection.rules;

/** The answer to the first question of an intake: is the child in danger now? */
public enum Danger {
  YES("Đang nguy hiểm", "In danger now"),
  NO("Không nguy hiểm ngay", "Not in danger now"),
  UNKNOWN("Chưa rõ", "Not known");

  private final String vi;
  private final String en;

  Danger(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
