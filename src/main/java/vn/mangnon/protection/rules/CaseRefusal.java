package vn.mangnon.protection.rules;

/** Why an action was not taken, and the way out. */
public enum CaseRefusal {
  NOT_NOW(
      "Vụ việc chưa ở bước làm được việc này. Xem bước hiện tại ở đầu trang.",
      "The case is not at a step for this. See its step at the top of the page."),
  MEASURE_FIRST(
      "Em đang trong tình huống khẩn cấp: áp dụng biện pháp bảo vệ trước.",
      "This is an emergency: take a measure that protects the child first."),
  REVIEW_FIRST(
      "Chỉ kết thúc với lý do an toàn sau khi rà soát (Mẫu 06) kết luận ổn định.",
      "It is closed as safe only after a review (form 06) found the child stable."),
  IS_CLOSED("Vụ việc đã kết thúc. Mở lại trước.", "The case is closed. Reopen it first."),
  NOT_YOURS(
      "Việc này thuộc người khác trong vụ việc.", "This is for somebody else of the case to do."),
  FORGOTTEN(
      "Thông tin trong vụ việc đã được xóa theo thời hạn lưu, không ghi thêm được. Có tin mới thì"
          + " tiếp nhận thông tin mới.",
      "What this case said was removed when its term was over; nothing can be added. If there is"
          + " news, take in a new report."),
  OVERTAKEN(
      "Người khác vừa ghi một bước mới. Xem lại rồi làm tiếp.",
      "Somebody else has just taken a step. Look at it, then go on."),
  NOT_SEPARATED("Em không trong thời gian cách ly.", "The child is not separated."),
  STILL_SEPARATED(
      "Em đang trong thời gian cách ly. Kết thúc cách ly trước.",
      "The child is separated. End the separation first."),
  SEPARATION_TOO_LONG(
      "Ngày kết thúc vượt thời hạn cách ly. Ghi ngày sớm hơn, rồi gia hạn khi cần.",
      "The last day is beyond the limit. Write an earlier one and renew when needed."),
  SEPARATION_BACKWARDS(
      "Ngày kết thúc cách ly phải sau ngày đã định. Ghi ngày muộn hơn.",
      "The separation must end later than before. Write a later day."),
  NO_PLAN("Chưa có kế hoạch được phê duyệt.", "No plan was approved yet."),
  PLAN_EMPTY("Kế hoạch cần ít nhất một dịch vụ.", "A plan needs one service at least."),
  DAY_PAST("Ngày này đã qua. Ghi ngày sắp tới.", "This day has gone by. Write one to come."),
  SERVICE_UNKNOWN(
      "Kế hoạch không có dịch vụ này. Chọn một dịch vụ của kế hoạch.",
      "The plan has no such service. Choose one of the plan's."),
  DECISION_NUMBER_MISSING("Ghi số quyết định.", "Write the number of the decision."),
  TEXT_MISSING("Ghi nội dung.", "Write what happened."),
  REASON_MISSING("Ghi lý do.", "Write the reason."),
  TEXT_LONG("Nội dung dài quá giới hạn. Viết ngắn lại.", "The text is too long. Write less."),
  TIME_IN_FUTURE(
      "Thời điểm này ở tương lai. Ghi lúc việc đã xảy ra.",
      "This time is in the future. Write when it happened."),
  TIME_BEFORE_RECEIPT(
      "Thời điểm này trước khi tiếp nhận thông tin. Ghi lúc sau đó.",
      "This time is before the information was received. Write a later one."),
  CLOCK_NOT_RUNNING(
      "Không có thời hạn này đang chạy. Chọn thời hạn khác.",
      "No such deadline is running. Choose another."),
  CLOCK_NOT_PAUSABLE(
      "Thời hạn này không tạm dừng được. Chọn thời hạn khác.",
      "This deadline cannot be paused. Choose another."),
  CLOCK_NOT_PAUSED(
      "Thời hạn này không đang tạm dừng. Chọn thời hạn khác.",
      "This deadline is not paused. Choose another."),
  MEMBER_ALREADY(
      "Người này đã tham gia vụ việc. Chọn người khác.",
      "This person is in the team already. Choose somebody else."),
  MEMBER_UNKNOWN(
      "Người này không tham gia vụ việc. Chọn người khác.",
      "This person is not in the team. Choose somebody else."),
  MEMBER_INVOLVED(
      "Không thể thêm người này vào vụ việc. Chọn người khác.",
      "This person cannot join the case. Choose somebody else."),
  OFFERED_ALREADY(
      "Vụ việc đang chờ một xã nhận. Rút đề nghị đó trước.",
      "A commune is asked to take the case over already. Withdraw that first."),
  SAME_COMMUNE(
      "Vụ việc đã thuộc xã này. Chọn xã khác.",
      "The case is this commune's already. Choose another."),
  COMMUNE_UNKNOWN("Chọn một xã trong danh sách.", "Choose a commune from the list."),
  NO_CHAIR_THERE(
      "Xã này chưa có Chủ tịch dùng hệ thống nên chưa ai nhận được. Nhờ quản trị hệ thống cấp tài"
          + " khoản trước.",
      "That commune has no chair with an account, so nobody could accept. Ask the administrator for"
          + " one first."),
  SEALED(
      "Vụ việc đang niêm phong. Hai người phụ trách bỏ niêm phong trước, rồi chuyển giao.",
      "The case is sealed. Let the two who answer for it lift the seal first, then hand it over."),
  LEAD_UNKNOWN(
      "Chọn người phụ trách trong danh sách của xã.",
      "Choose who leads the case from the commune's list."),
  LAST_LEAD(
      "Vụ việc luôn cần người phụ trách. Thêm người phụ trách khác trước.",
      "A case always needs a lead. Add another lead first."),
  NOT_IN_CARE("Em không đang được chăm sóc thay thế.", "The child is not in alternative care."),
  STILL_IN_CARE(
      "Em đang được chăm sóc thay thế. Ghi chấm dứt chăm sóc thay thế trước.",
      "The child is in alternative care. End it first."),
  NO_HANDOVER("Không có việc giao em nào đang chờ.", "No hand-over is owed."),
  HANDOVER_OWED(
      "Đã quyết định chăm sóc thay thế nhưng chưa giao em. Ghi việc giao em, rồi mới kết thúc với"
          + " lý do an toàn.",
      "Alternative care was decided and the child was not handed over yet. Record the hand-over"
          + " before you close as safe."),
  CARE_BACKWARDS(
      "Ngày hết thời hạn chăm sóc phải sau ngày bắt đầu và chưa qua.",
      "The care must end after it begins, and on a day to come."),
  FOLLOW_UP_LATE(
      "Ngày theo dõi phải trước khi hết thời hạn chăm sóc.",
      "The placement is followed up before the care ends.");

  private final String vi;
  private final String en;

  CaseRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
