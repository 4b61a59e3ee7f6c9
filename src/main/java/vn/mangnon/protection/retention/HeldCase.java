package vn.mangnon.protection.retention;

import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;

/**
 * A case past its term that something of its own still keeps.
 *
 * @param dueOn since when its term is over
 */
public record HeldCase(UUID id, LocalDate dueOn, Hold hold) {
  /** What keeps it, and what to do. */
  public enum Hold {
    CARE(
        "Nơi chăm sóc thay thế còn được theo dõi. Em về nhà hay đã lớn thì ghi chấm dứt chăm sóc.",
        "A placement is still followed up. Record its end once the child is home or grown."),
    PROCEEDING(
        "Một thủ tục liên quan còn ghi việc tiếp theo. Thủ tục đã xong thì ghi lại, bỏ trống ngày.",
        "A linked proceeding still waits for something. Once it is over, note it without a day."),
    TRANSFER(
        "Đề nghị chuyển giao còn chờ trả lời. Nhắc xã kia, hoặc rút đề nghị.",
        "A transfer waits for an answer. Remind the other commune, or withdraw it."),
    REFERRAL(
        "Một chuyển gửi chưa kết thúc. Nhắc nơi nhận, hoặc rút lại.",
        "A referral has not ended. Remind the recipient, or recall it."),
    OPENING(
        "Một lần mở khẩn cấp chưa được xem xét. Xem xét ở “Mở khẩn cấp”.",
        "An emergency opening waits for its review."),
    SEALING(
        "Một đề nghị niêm phong chưa có trả lời. Trả lời ở “Ai đã mở, đã đọc hồ sơ”.",
        "A wish to seal it waits for an answer.");

    private final String vi;
    private final String en;

    Hold(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  /** The code people call it by. */
  public String code() {
    return CaseCode.of(id);
  }
}
