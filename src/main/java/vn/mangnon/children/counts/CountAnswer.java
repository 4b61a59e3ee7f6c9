package vn.mangnon.children.counts;

/** What became of counting, choosing or publishing. */
public sealed interface CountAnswer {
  /** It is done. */
  record Done() implements CountAnswer {}

  /** It is not done, and why. */
  record Refused(Reason why) implements CountAnswer {}

  /** There is no such form within the actor's reach, or the register counts nothing for it. */
  record Absent() implements CountAnswer {}

  /** Why it is not done, and the way out. */
  enum Reason {
    NOT_ALLOWED(
        "Bạn chỉ được xem biểu này. Hãy nhờ người nhập số liệu của xã.",
        "You may only read this form. Ask whoever enters the commune's figures."),
    NOT_COUNTED(
        "Chưa đếm từ sổ. Bấm “Đếm từ sổ” trước.",
        "Nothing has been counted yet. Press “Count from the register” first."),
    NOTHING_CHOSEN(
        "Chưa chọn mục nào lấy số từ sổ. Đánh dấu các mục rồi bấm “Lưu lựa chọn”.",
        "No figure is chosen to come from the register. Tick some, then press “Save the choice”."),
    FORM_CLOSED(
        "Biểu đã nộp hoặc đã duyệt. Mở đính chính, hoặc chờ trả lại, rồi đưa số vào.",
        "The form is handed in or accepted. Begin a correction, or wait until it is returned."),
    OVERTAKEN(
        "Người khác vừa sửa biểu này. Xem lại rồi làm lại.",
        "Somebody else has just changed this form. Look at it, then try again.");

    private final String vi;
    private final String en;

    Reason(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** What is wrong and what to do, in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }
}
