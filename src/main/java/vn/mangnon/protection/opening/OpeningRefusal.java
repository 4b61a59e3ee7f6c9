package vn.mangnon.protection.opening;

/** Why something about an opening or a seal was not done, and the way out. */
public enum OpeningRefusal {
  CODE_WRONG(
      "Mã vụ việc có dạng VV-7K3F-91QC. Ghi đủ mã, hoặc chép cả địa chỉ trang.",
      "The code of a case looks like VV-7K3F-91QC. Write all of it, or copy the page's address."),
  REASON_MISSING("Ghi lý do, để người xem xét hiểu được.", "Write the reason for the reviewer."),
  FOUND_MISSING("Ghi kết luận xem xét.", "Write what the review found."),
  VERDICT_MISSING("Chọn một trong hai kết luận.", "Choose one of the two findings."),
  WISH_MISSING("Chọn niêm phong hoặc bỏ niêm phong.", "Choose to seal or to lift the seal."),
  TEXT_LONG("Nội dung dài quá giới hạn.", "The text is too long."),
  SEEN("Bạn đã xem được vụ việc này, không cần mở khẩn cấp.", "You can see this case already."),
  TOO_MANY(
      "Bạn đã yêu cầu mở quá nhiều lần trong bốn giờ qua. Gọi cho người phụ trách.",
      "You asked too often in the last four hours. Call the lead of the case."),
  SAME_PERSON(
      "Việc này cần một người khác với người yêu cầu.",
      "This needs another person than the one who asked."),
  ANSWERED("Đã có người trả lời việc này trước bạn.", "Somebody answered this before you."),
  LAPSED(
      "Yêu cầu này đã quá một ngày. Người cần xem yêu cầu lại.",
      "This asking is more than a day old. Whoever needs the case asks again."),
  NOT_FOR_THEM(
      "Không thể mở vụ việc này cho người đó. Chọn người khác.",
      "This case cannot be opened for this person. Choose somebody else."),
  FORGOTTEN(
      "Thông tin trong vụ việc đã được xóa theo thời hạn lưu; không cần niêm phong nữa.",
      "What this case said was removed when its term was over; there is nothing to seal."),
  ALREADY("Vụ việc đã ở trạng thái này.", "The case is in this state already."),
  WAITING(
      "Đang có một đề nghị chờ người thứ hai trả lời.",
      "Another wish waits for its second person.");

  private final String vi;
  private final String en;

  OpeningRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
