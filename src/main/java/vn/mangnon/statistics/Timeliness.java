package vn.mangnon.statistics;

/** Whether a form came in time. */
public enum Timeliness {
  ON_TIME("đúng hạn", "on time"),
  LATE("nộp muộn", "late"),
  MISSING("quá hạn, chưa nộp", "overdue"),
  NOT_YET_DUE("chưa đến hạn", "not yet due");

  private final String textVi;
  private final String textEn;

  Timeliness(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** The words shown in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The words shown in English. */
  public String textEn() {
    return textEn;
  }
}
