package vn.mangnon.protection.rules;

/** What somebody of the family can be to a child now. */
public enum Closeness {
  CARES("Đang chăm sóc em", "Cares for the child"),
  COULD_CARE("Có thể nhận chăm sóc em", "Could care for the child"),
  KEEPS_IN_TOUCH("Có liên lạc với em", "Keeps in touch with the child"),
  AWAY("Không liên lạc được, đã mất", "Away, or has died"),
  KEPT_AWAY("Không được tiếp cận em", "Is kept away from the child"),
  UNKNOWN("Chưa rõ", "Not known yet");

  private final String vi;
  private final String en;

  Closeness(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
