package vn.mangnon.publishing.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.protection.cases.CaseView.Act;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Paper;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Side;

/** Form 04, the plan, and form 05, the decision that approves it. */
final class PlanPapers {
  private static final String SUBJECT = "hỗ trợ, can thiệp đối với trẻ em";
  private final Sheet sheet;
  private final Offices offices;

  PlanPapers(Sheet sheet, Offices offices) {
    this.sheet = sheet;
    this.offices = offices;
  }

  /**
   * Form 04.
   *
   * @param risk the assessment that it answers
   */
  Paper plan(Act act, Payload.PlanDrafted plan, Optional<Payload.SpecificRisk> risk) {
    Lines lines =
        sheet
            .child()
            .heading("1. Kết quả đánh giá")
            .field("Mức độ nguy cơ chung", risk.map(one -> one.overall().in("vi")).orElse(""));
    risk.ifPresentOrElse(
        one -> lines.story("Nhu cầu cần hỗ trợ, can thiệp", one.needs()),
        () -> lines.field("Nhu cầu cần hỗ trợ, can thiệp", ""));
    lines
        .heading("2. Mục tiêu")
        .story(plan.goals())
        .heading("3. Các hoạt động hỗ trợ, can thiệp")
        .table(services(plan))
        .heading("4. Rà soát, đánh giá")
        .field("Ngày rà soát việc thực hiện kế hoạch", Words.day(plan.reviewOn()));
    return sheet.paper(
        PaperKind.PLAN,
        sheet
            .responsible()
            .unnumbered(
                "KH",
                Words.dayOf(act.happenedAt()).getYear(),
                "KẾ HOẠCH",
                "H" + SUBJECT.substring(1)),
        lines,
        sheet.doneBy(act.byName(), "NGƯỜI LẬP KẾ HOẠCH"));
  }

  /** Form 05. */
  Paper decision(
      Act act,
      Payload.PlanDecided decided,
      Payload.PlanDrafted plan,
      Optional<Payload.SpecificRisk> risk) {
    Office office = sheet.responsible();
    Lines lines =
        new Lines().centred(Words.upper("Chủ tịch " + office.committee())).bases(Preamble.LAWS);
    risk.ifPresent(one ->
        lines.basis(
            "Căn cứ biên bản cuộc họp xác định nhu cầu cần hỗ trợ, can thiệp của trẻ em ngày "
                + Words.day(one.metOn())
                + ";"));
    lines
        .basis("Theo đề nghị của người làm công tác bảo vệ trẻ em cấp xã.")
        .centred("QUYẾT ĐỊNH:")
        .article(
            1,
            "Phê duyệt Kế hoạch hỗ trợ, can thiệp đối với "
                + sheet.subject().inSentence()
                + " (kế hoạch kèm theo).")
        .article(2, "Phân công thực hiện các hoạt động của kế hoạch:")
        .table(services(plan))
        .field("Kinh phí thực hiện", "")
        .article(
            3,
            "Quyết định này có hiệu lực kể từ ngày ký. Người làm công tác bảo vệ trẻ em cấp xã và"
                + " các cơ quan, tổ chức, cá nhân được phân công tại Điều 2 chịu trách nhiệm thi"
                + " hành; việc thực hiện được rà soát ngày "
                + Words.day(plan.reviewOn())
                + ".");
    if (!decided.reason().blank()) {
      lines.story("Ý kiến của người quyết định", decided.reason());
    }
    return sheet.paper(
        PaperKind.PLAN_DECISION,
        office.front(
            "Số: " + decided.decision(),
            Words.longDay(Words.dayOf(act.happenedAt())),
            "QUYẾT ĐỊNH",
            "Về việc phê duyệt kế hoạch " + SUBJECT),
        lines,
        Sheet.decided("- Như Điều 3;"));
  }

  private Table services(Payload.PlanDrafted plan) {
    List<Table.Row> rows = new ArrayList<>();
    for (Payload.PlannedService service : plan.services()) {
      rows.add(
          Table.Row.of(
              Cell.count(rows.size() + 1L),
              Cell.text(service.what().text()),
              Cell.text(responsible(service)),
              Cell.text(Words.day(service.due()))));
    }
    return new Table(
        "Hoạt động",
        "",
        "",
        List.of(
            new Column("STT", 8, Side.CENTRE),
            new Column("Hoạt động, dịch vụ", 44, Side.LEFT),
            new Column("Người, cơ quan chịu trách nhiệm", 30, Side.LEFT),
            new Column("Thời hạn", 18, Side.CENTRE)),
        rows);
  }

  private String responsible(Payload.PlannedService service) {
    String person = service.responsible().text();
    String agency = service.agency().isBlank() ? "" : offices.name(service.agency());
    return person.isEmpty() || agency.isEmpty() ? person + agency : person + ", " + agency;
  }
}
