package vn.mangnon.protection.cases;

/** Why something about a report was not done, and the way out. */
public enum ConcernRefusal {
  NO_CHILD(
      "Ghi ít nhất một em; điều gì chưa biết thì để trống.",
      "Write one child at least; leave empty what is not known."),
  TIME_IN_FUTURE("Thời điểm tiếp nhận ở tương lai.", "The time of receipt is in the future."),
  PLACE_UNKNOWN("Chọn xã, phường hoặc đặc khu.", "Choose a commune, ward or special zone."),
  NOTHING_TOLD("Ghi sự việc được báo.", "Write what was told."),
  TEXT_LONG("Nội dung dài quá giới hạn.", "The text is too long."),
  YEAR_OUT_OF_RANGE("Năm sinh này không thể đúng.", "This year of birth cannot be right."),
  NOT_ALLOWED("Bạn không có quyền làm việc này.", "You may not do this."),
  ALREADY_SETTLED(
      "Em này đã được xử lý: đã mở vụ việc, đã kết thúc hoặc đã gộp.",
      "This child was settled already."),
  ALREADY_LOCATED("Địa bàn này đã được ghi.", "This place is known already."),
  REASON_MISSING("Ghi lý do.", "Write the reason."),
  SAME_CONCERN("Chọn một thông tin khác để gộp vào.", "Choose another report to join it to."),
  JOIN_TO_EARLIER(
      "Gộp vào thông tin được tiếp nhận trước, để thời hạn không chạy lại.",
      "Join it to the report that was received first, so that no clock begins anew."),
  OTHER_FORGOTTEN(
      "Thông tin kia đã được xóa theo thời hạn lưu; hãy xử lý em ở đây.",
      "The other report was removed when its term was over; settle the child here."),
  OTHER_ENDED(
      "Em ở thông tin kia đã kết thúc không mở vụ việc; hãy xử lý em ở đây.",
      "The other report ended without a case; settle the child here.");

  private final String vi;
  private final String en;

  ConcernRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
