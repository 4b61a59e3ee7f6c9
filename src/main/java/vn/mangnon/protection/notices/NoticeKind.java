package vn.mangnon.protection.notices;

/** What a notice says of a deadline, the gravest last. */
public enum NoticeKind {
  STARTED("Việc mới", "New"),
  SOON("Sắp hết hạn", "Due soon"),
  OVERDUE("Quá hạn", "Overdue"),
  /** It stayed undone so long that the next level hears of it. */
  RAISED("Báo lên cấp trên", "Raised");

  private final String vi;
  private final String en;

  NoticeKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
