package vn.mangnon.statistics;

/** How far a figure may be relied on. */
public enum FigureStatus {
  /** Every expected place reported and every submission behind it is locked. */
  FINAL("chính thức", "final"),
  /** Every expected place reported; at least one submission may still change. */
  PROVISIONAL("tạm tính", "provisional"),
  /** Some expected places have not reported. */
  INCOMPLETE("chưa đầy đủ", "incomplete");

  private final String textVi;
  private final String textEn;

  FigureStatus(String textVi, String textEn) {
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
