package vn.mangnon.statistics;

/** Whether what the plan asked for in one checkpoint year was reached in that year. */
public enum CheckpointVerdict {
  MET("đạt", "met"),
  NOT_MET("không đạt", "not met"),
  INSUFFICIENT("chưa đủ số liệu", "not enough data"),
  NOT_APPLICABLE("không áp dụng", "not applicable");

  private final String textVi;
  private final String textEn;

  CheckpointVerdict(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** The word shown in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The word shown in English. */
  public String textEn() {
    return textEn;
  }
}
