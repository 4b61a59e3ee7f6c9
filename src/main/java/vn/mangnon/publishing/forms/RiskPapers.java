package vn.mangnon.publishing.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.protection.cases.CaseView.Act;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Paper;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Side;

/** Form 02, form 03 and the minutes of its meeting. */
final class RiskPapers {
  private RiskPapers() {}

  /**
   * Form 02.
   *
   * @param measures what was done for the child's safety around this assessment
   */
  static Paper initial(
      Sheet sheet, Office office, Act act, Payload.InitialRisk risk, List<Act> measures) {
    Lines lines =
        sheet
            .child()
            .field("Nơi xảy ra vụ việc", sheet.eventName())
            .field("Họ và tên cán bộ thực hiện", act.byName())
            .field("Thời gian thực hiện", Words.longMoment(act.happenedAt()))
            .heading("1. Đánh giá mức độ tổn hại của trẻ em")
            .table(Scores.of("Mức độ tổn hại", Scores.HARM, risk.harm()))
            .heading("2. Đánh giá khả năng tự bảo vệ, phục hồi của trẻ em")
            .table(Scores.of("Khả năng tự bảo vệ", Scores.PROTECTION, risk.protection()))
            .heading("3. Căn cứ và nhận định")
            .known("Hình thức xâm hại", abuse(risk.abuse()))
            .story(risk.grounds())
            .heading("4. Kết luận")
            .text(
                risk.grave()
                    ? "Trẻ em có nguy cơ hoặc đang bị tổn hại nghiêm trọng về tính mạng, sức khỏe,"
                        + " nhân phẩm. Đề nghị áp dụng ngay biện pháp can thiệp khẩn cấp hoặc tạm"
                        + " thời cách ly trong vòng 12 giờ kể từ khi nhận thông tin, theo khoản 3"
                        + " Điều 26 Nghị định số 56/2017/NĐ-CP."
                    : "Trẻ em không thuộc trường hợp có nguy cơ hoặc đang bị tổn hại nghiêm trọng"
                        + " về tính mạng, sức khỏe, nhân phẩm theo khoản 3 Điều 26 Nghị định số"
                        + " 56/2017/NĐ-CP.")
            .heading("5. Biện pháp bảo đảm an toàn tạm thời cho trẻ em")
            .table(measures(sheet, measures));
    return sheet.paper(
        PaperKind.INITIAL_RISK,
        office.unnumbered(
            "BC",
            Words.dayOf(act.happenedAt()).getYear(),
            "BÁO CÁO",
            "Kết quả đánh giá nguy cơ ban đầu, tình trạng tổn hại của trẻ em"),
        lines,
        sheet.doneBy(act.byName(), "CÁN BỘ THỰC HIỆN"));
  }

  private static String abuse(Set<Abuse> forms) {
    return forms.stream().map(form -> form.in("vi")).collect(Collectors.joining("; "));
  }

  private static Table measures(Sheet sheet, List<Act> acts) {
    List<Table.Row> rows = new ArrayList<>();
    for (Act act : acts) {
      if (act.payload() instanceof Payload.EmergencyMeasure measure) {
        rows.add(row(measure.measure().text(), measure.responsible().text(), act));
      }
      if (act.payload() instanceof Payload.Separation separation) {
        String where = sheet.subject().close(separation.where()).text();
        rows.add(row("Tạm thời cách ly, Quyết định số " + separation.decision(), where, act));
      }
    }
    if (rows.isEmpty()) {
      rows.add(Table.Row.of(Cell.text(""), Cell.text(""), Cell.text("")));
    }
    return new Table(
        "Biện pháp",
        "",
        "",
        List.of(
            new Column("Biện pháp", 50, Side.LEFT),
            new Column("Người, nơi thực hiện", 28, Side.LEFT),
            new Column("Thời điểm", 22, Side.CENTRE)),
        rows);
  }

  private static Table.Row row(String what, String who, Act act) {
    return Table.Row.of(Cell.text(what), Cell.text(who), Cell.text(Words.moment(act.happenedAt())));
  }

  /** Form 03. */
  static Paper specific(Sheet sheet, Act act, Payload.SpecificRisk risk) {
    Lines lines =
        sheet
            .child()
            .field("Họ và tên cán bộ thực hiện", act.byName())
            .field("Thời gian thực hiện", Words.longMoment(act.happenedAt()))
            .heading("1. Tình hình của trẻ em và gia đình")
            .story("Thể chất", FreeText.NONE)
            .story("Tâm lý, nhận thức, tình cảm", FreeText.NONE)
            .story("Hoàn cảnh gia đình", FreeText.NONE)
            .story("Năng lực bảo vệ, chăm sóc của gia đình", FreeText.NONE)
            .heading("2. Đánh giá mức độ tổn hại của trẻ em")
            .table(Scores.of("Mức độ tổn hại", Scores.HARM, risk.harm()))
            .heading("3. Đánh giá khả năng tự bảo vệ, phục hồi của trẻ em")
            .table(Scores.of("Khả năng tự bảo vệ", Scores.PROTECTION, risk.protection()))
            .heading("4. Kết luận về mức độ nguy cơ")
            .field("Mức độ nguy cơ chung", risk.overall().in("vi"))
            .known("Hình thức xâm hại", abuse(risk.abuse()))
            .heading("5. Nhu cầu cần hỗ trợ, can thiệp của trẻ em")
            .story(risk.needs())
            .line("(Kèm theo biên bản cuộc họp ngày " + Words.day(risk.metOn()) + ".)");
    return sheet.paper(
        PaperKind.SPECIFIC_RISK,
        sheet
            .responsible()
            .unnumbered(
                "BC",
                Words.dayOf(act.happenedAt()).getYear(),
                "BÁO CÁO",
                "Đánh giá nguy cơ cụ thể và nhu cầu hỗ trợ, can thiệp của trẻ em"),
        lines,
        sheet.doneBy(act.byName(), "CÁN BỘ THỰC HIỆN"));
  }

  /** The minutes that form 03 carries with it. */
  static Paper minutes(Sheet sheet, Payload.SpecificRisk risk) {
    Lines lines =
        new Lines()
            .field("Thời gian", "… giờ … phút, " + Words.longDay(risk.metOn()))
            .field("Địa điểm", "")
            .story("Thành phần", risk.present())
            .field("Về việc", "hỗ trợ, can thiệp đối với " + sheet.subject().inSentence())
            .heading("1. Nội dung cuộc họp")
            .story(risk.minutes())
            .heading("2. Nhu cầu cần hỗ trợ, can thiệp của trẻ em")
            .story(risk.needs())
            .line(
                "Cuộc họp kết thúc lúc … giờ … phút cùng ngày; biên bản đã được đọc lại cho những"
                    + " người có mặt cùng nghe.");
    return sheet.paper(
        PaperKind.MINUTES,
        sheet
            .responsible()
            .front(
                "Số: …/BB-UBND",
                Words.longDay(risk.metOn()),
                "BIÊN BẢN",
                "Cuộc họp xác định nhu cầu cần hỗ trợ, can thiệp của trẻ em"),
        lines,
        Sheet.twoSign("THƯ KÝ", "CHỦ TRÌ"));
  }
}
