package vn.mangnon.publishing.forms;

import java.time.LocalDate;
import vn.mangnon.protection.cases.CaseView.Act;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.publishing.document.Paper;

/** Form 07: the chair keeps the child apart from who may harm it, or does so for longer. */
final class SeparationPaper {
  private static final String APART = "tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc trẻ em";
  private static final String IN_FORCE =
      "Quyết định này có hiệu lực kể từ ngày ký. Người làm công tác bảo vệ trẻ em cấp xã";
  private static final String CARRY_OUT =
      " và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành.";

  private SeparationPaper() {}

  /** Where the child is kept safe is left out: whoever is kept away is given this paper. */
  static Paper of(Sheet sheet, Office office, Act act, Payload.Separation separation) {
    Lines lines = opening(office, separation.reason());
    lines
        .article(
            1,
            "Tạm thời cách ly "
                + sheet.subject().inSentence()
                + " khỏi ông (bà): "
                + Words.LONG
                + ", là "
                + Words.SHORT
                + " của trẻ em.")
        .article(2, period(act, separation.until()))
        .field("Nơi tạm trú an toàn của trẻ em", "")
        .field("Người chăm sóc trẻ em trong thời gian cách ly", "")
        .note(
            "Hai dòng trên chỉ ghi tay trong bản gửi nơi tiếp nhận trẻ em, không ghi trong bản giao"
                + " cho người bị cách ly.")
        .article(3, IN_FORCE + ", ông (bà) có tên tại Điều 1" + CARRY_OUT);
    return paper(sheet, office, act, separation.decision(), "Về việc " + APART, lines);
  }

  /**
   * @param first the decision that is prolonged
   */
  static Paper longer(
      Sheet sheet,
      Office office,
      Act act,
      Payload.SeparationRenewed renewed,
      Payload.Separation first) {
    Lines lines = opening(office, renewed.reason());
    lines
        .article(
            1,
            "Gia hạn thời gian tạm thời cách ly tại Quyết định số "
                + first.decision()
                + " đối với "
                + sheet.subject().inSentence()
                + ".")
        .article(
            2, "Thời gian cách ly được gia hạn đến hết " + Words.longDay(renewed.until()) + ".")
        .article(3, IN_FORCE + CARRY_OUT);
    return paper(
        sheet, office, act, renewed.decision(), "Về việc gia hạn thời gian " + APART, lines);
  }

  private static Lines opening(Office office, FreeText reason) {
    return new Lines()
        .centred(Words.upper("Chủ tịch " + office.committee()))
        .bases(Preamble.LAWS)
        .basis("Theo đề nghị của người làm công tác bảo vệ trẻ em cấp xã;")
        .basis("Xét thấy: " + reason.text().replaceAll("\\s*\\n\\s*", "; "))
        .centred("QUYẾT ĐỊNH:");
  }

  private static String period(Act act, LocalDate until) {
    return "Thời gian cách ly: từ "
        + Words.longMoment(act.happenedAt())
        + " đến hết "
        + Words.longDay(until)
        + ", trừ trường hợp được gia hạn hoặc hủy bỏ trước thời hạn theo Điều 32 Nghị định số"
        + " 56/2017/NĐ-CP.";
  }

  private static Paper paper(
      Sheet sheet, Office office, Act act, String number, String subject, Lines lines) {
    return sheet.paper(
        PaperKind.SEPARATION,
        office.front(
            "Số: " + number, Words.longDay(Words.dayOf(act.happenedAt())), "QUYẾT ĐỊNH", subject),
        lines,
        Sheet.decided("- Như Điều 3;"));
  }
}
