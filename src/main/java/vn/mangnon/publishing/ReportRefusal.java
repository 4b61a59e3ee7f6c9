package vn.mangnon.publishing;

/** Why no report was made, in words for the person who asked. */
public enum ReportRefusal {
  NOT_ALLOWED("Bạn không có quyền lập báo cáo.", "You may not make reports."),
  YEAR_OUTSIDE(
      "Năm này nằm ngoài thời kỳ Kế hoạch hoặc chưa tới; hãy chọn một năm khác.",
      "This year is outside the plan or has not begun; choose another."),
  NOT_MID_TERM(
      "Báo cáo sơ kết chỉ lập cho năm giữa kỳ của Kế hoạch; hãy chọn năm đó.",
      "The mid-term review is of the plan's mid-term year only; choose that year."),
  DAY_TO_COME(
      "Ngày ghi nhận chưa tới; hãy chọn hôm nay hoặc một ngày trước đó.",
      "The known-on day has not come; choose today or an earlier day."),
  NO_FIGURES(
      "Chưa có số liệu nào của năm này được ghi nhận tới ngày đã chọn; hãy chọn năm hoặc ngày khác.",
      "No figure of this year was known on that day; choose another year or day.");

  private final String textVi;
  private final String textEn;

  ReportRefusal(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** What to do, in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** What to do, in English. */
  public String textEn() {
    return textEn;
  }
}
