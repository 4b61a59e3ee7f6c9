package vn.mangnon.statistics;

/** Why a step of a submission was refused, in words for the person who asked. */
public enum SubmissionRefusal {
  NOT_ALLOWED("Bạn không có quyền làm việc này.", "You may not do this."),
  UNKNOWN_FORM("Không có biểu này.", "There is no such form."),
  PLACE_NOT_IN_FORCE(
      "Địa bàn này không còn (hoặc chưa có) trong kỳ báo cáo; hãy chọn địa bàn của kỳ đó.",
      "This place did not exist in the period; choose the place of that time."),
  WRONG_LEVEL(
      "Biểu này không do cấp của địa bàn này nộp.", "This form is not filed at this level."),
  WRONG_PERIOD(
      "Biểu này không nộp theo loại kỳ báo cáo này.", "This form is not filed for such a period."),
  NOT_OPEN(
      "Biểu đã nộp nên không sửa được; hãy đề nghị trả lại hoặc lập bản đính chính.",
      "It has been submitted; ask for it back or file a correction."),
  NOT_SUBMITTED("Biểu chưa ở trạng thái đã nộp.", "It is not in the state submitted."),
  NOT_ACCEPTED(
      "Biểu chưa được duyệt nên chưa khóa được.", "It must be accepted before it is locked."),
  NOTHING_TO_CORRECT(
      "Chỉ đính chính biểu đã duyệt hoặc đã khóa.",
      "Only accepted or locked figures are corrected."),
  EMPTY("Biểu chưa có số liệu nào.", "The form has no figures."),
  NO_REASON("Hãy ghi lý do trả lại.", "Say why it is returned.");

  private final String textVi;
  private final String textEn;

  SubmissionRefusal(String textVi, String textEn) {
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
