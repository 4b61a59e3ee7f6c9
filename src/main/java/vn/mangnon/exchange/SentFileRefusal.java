package vn.mangnon.exchange;

/** Why a step with a sent file was not done, in words for the person who asked. */
public enum SentFileRefusal {
  NOT_READY(
      "Tệp này không chờ quyết định nữa: nó đang được xử lý hoặc đã xong. Hãy tải lại trang.",
      "This file no longer waits for a decision: it is at work or done. Reload the page."),
  CONTENT_GONE(
      "Tệp gửi đã quá một tuần nên nội dung không còn được giữ. Hãy gửi lại tệp.",
      "The file was sent more than a week ago and its content is gone. Send it again."),
  TOO_LATE(
      "Đã quá 24 giờ nên không hoàn tác được. Hãy sửa từng số, hoặc gửi một tệp với số đúng.",
      "More than 24 hours have passed. Correct the figures, or send a file with the right ones."),
  ALREADY_UNDONE("Tệp này đã được hoàn tác trước đó.", "This file was taken back before."),
  CORRECTED_SINCE(
      "Không hoàn tác được vì đã có người sửa các số của tệp này sau đó. Chưa có gì thay đổi.",
      "It cannot be taken back because somebody corrected figures of this file since. Nothing"
          + " changed."),
  ACCEPTED_SINCE(
      "Không hoàn tác được vì biểu có số của tệp này đã được duyệt hoặc khóa. Hãy đề nghị cơ quan thu"
          + " biểu trả lại, hoặc lập bản đính chính. Chưa có gì thay đổi.",
      "It cannot be taken back because a form with its figures was accepted or locked. Ask for the"
          + " form back or file a correction. Nothing changed.");

  private final String textVi;
  private final String textEn;

  SentFileRefusal(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** What happened and what to do, in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** The same in English. */
  public String textEn() {
    return textEn;
  }
}
