package vn.mangnon.protection.referral;

/** Why something about a referral was not done, the field it is about, and the way out. */
public enum ReferralRefusal {
  NOT_YOURS(
      "",
      "Chỉ người phụ trách và cán bộ của vụ việc gửi hoặc thu hồi chuyển gửi.",
      "Only the workers of the case send or recall a referral."),
  CASE_CLOSED(
      "", "Vụ việc đã kết thúc. Mở lại vụ việc trước.", "The case is closed. Reopen it first."),
  SERVICE_UNKNOWN("service", "Chọn một dịch vụ.", "Choose a service."),
  ALREADY_ASKED(
      "service",
      "Dịch vụ này đang chờ một nơi trả lời. Thu hồi chuyển gửi đó trước, rồi gửi nơi khác.",
      "This service waits for an answer already. Recall that referral first."),
  RECIPIENT_UNKNOWN("recipient", "Chọn nơi nhận.", "Choose a recipient."),
  RECIPIENT_IS_SENDER(
      "recipient",
      "Nơi nhận chính là xã đang xử lý. Chọn nơi khác.",
      "This is the commune that works on the case. Choose another."),
  RECIPIENT_WITHOUT_SERVICE(
      "recipient",
      "Cơ sở này không có dịch vụ đã chọn. Chọn dịch vụ hoặc cơ sở khác.",
      "This facility does not offer the service. Choose another service or facility."),
  BASIS_MISSING("basis", "Chọn căn cứ pháp lý.", "Choose the legal basis."),
  DUE_MISSING(
      "due", "Ghi hạn trả lời, dạng ngày/tháng/năm.", "Write the due date as day/month/year."),
  DUE_PAST("due", "Hạn này đã qua. Ghi ngày từ hôm nay.", "This day has gone by."),
  DUE_FAR(
      "due",
      "Hạn này quá xa. Ghi ngày trong vòng một năm.",
      "This day is too far. Write a day within a year."),
  PURPOSE_MISSING("purpose", "Ghi mục đích chuyển gửi.", "Write the purpose."),
  NEEDS_MISSING(
      "needs",
      "Ghi nhu cầu của em, hoặc bỏ chọn phần này.",
      "Write what the child needs, or do not choose this part."),
  CONTACT_MISSING(
      "contact",
      "Ghi liên hệ để hẹn, hoặc bỏ chọn phần này.",
      "Write the contact, or do not choose this part."),
  NAME_UNKNOWN(
      "parts",
      "Vụ việc chưa ghi họ tên của em. Bỏ chọn phần họ tên.",
      "The child's name is not known. Do not choose the name."),
  TEXT_LONG("", "Nội dung dài quá giới hạn.", "The text is too long."),
  WORDS_MISSING("words", "Ghi lý do hoặc kết quả.", "Write the reason or the outcome."),
  ANSWERER_MISSING("by", "Ghi họ tên, chức vụ người trả lời.", "Write your name and position."),
  NOT_NOW(
      "",
      "Chuyển gửi không còn ở trạng thái làm được việc này. Xem trạng thái hiện tại.",
      "The referral is no longer in a state for this. See its present state."),
  OVERTAKEN(
      "",
      "Bên kia vừa ghi một bước mới. Xem lại rồi làm tiếp.",
      "The other side has just taken a step. Look at it, then go on."),
  NO_LINK(
      "",
      "Đường dẫn chỉ dùng cho cơ sở trong danh bạ, khi chuyển gửi còn chờ họ.",
      "A link is only for a facility of the directory while the referral waits for it.");

  private final String field;
  private final String vi;
  private final String en;

  ReferralRefusal(String field, String vi, String en) {
    this.field = field;
    this.vi = vi;
    this.en = en;
  }

  /** The field of the form it is about; empty when about none. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
