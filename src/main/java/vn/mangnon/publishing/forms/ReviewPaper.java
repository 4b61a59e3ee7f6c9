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

/** Form 06: how the child is after the plan was carried out. */
final class ReviewPaper {
  private ReviewPaper() {}

  /**
   * @param plan the plan that was carried out
   * @param given what was given of it
   */
  static Paper of(
      Sheet sheet,
      Act act,
      Payload.Reviewed review,
      Optional<Payload.PlanDrafted> plan,
      List<Act> given) {
    Lines lines =
        sheet
            .child()
            .field("Họ và tên cán bộ thực hiện", act.byName())
            .field("Ngày, tháng, năm thực hiện", Words.day(Words.dayOf(act.happenedAt())))
            .heading("1. Đánh giá nguy cơ tại giai đoạn kết thúc")
            .line("a) Đánh giá mức độ tổn hại của trẻ em")
            .table(Scores.of("Mức độ tổn hại", Scores.HARM_LEFT, review.harm()))
            .line("b) Đánh giá khả năng tự bảo vệ, phục hồi của trẻ em")
            .table(Scores.of("Khả năng tự bảo vệ", Scores.PROTECTION, review.protection()))
            .heading("2. Kết quả thực hiện kế hoạch hỗ trợ, can thiệp")
            .table(results(plan, given))
            .heading("3. Nhận định")
            .story(review.finding())
            .heading("4. Kiến nghị")
            .text(
                review.stable()
                    ? "Trẻ em không còn nguy cơ bị xâm hại; thể chất, tâm lý, nhận thức, tình cảm"
                        + " ổn định. Trình Chủ tịch Ủy ban nhân dân cấp xã kết thúc kế hoạch hỗ"
                        + " trợ, can thiệp (điểm b khoản 1 Điều 30 Nghị định số 56/2017/NĐ-CP)."
                    : "Trẻ em vẫn có nguy cơ bị xâm hại hoặc chưa ổn định. Trình Chủ tịch Ủy ban"
                        + " nhân dân cấp xã tiếp tục quy trình xây dựng, phê duyệt kế hoạch hỗ trợ,"
                        + " can thiệp (điểm c khoản 1 Điều 30 Nghị định số 56/2017/NĐ-CP).");
    return sheet.paper(
        PaperKind.REVIEW,
        sheet
            .responsible()
            .unnumbered(
                "BC",
                Words.dayOf(act.happenedAt()).getYear(),
                "BÁO CÁO",
                "Rà soát, đánh giá tình trạng của trẻ em sau khi thực hiện kế hoạch hỗ trợ, can"
                    + " thiệp"),
        lines,
        sheet.doneBy(act.byName(), "CÁN BỘ THỰC HIỆN"));
  }

  private static Table results(Optional<Payload.PlanDrafted> plan, List<Act> given) {
    List<Table.Row> rows = new ArrayList<>();
    List<Payload.PlannedService> services =
        plan.map(Payload.PlanDrafted::services).orElse(List.of());
    for (int i = 0; i < services.size(); i++) {
      rows.add(
          Table.Row.of(
              Cell.count(i + 1L),
              Cell.text(services.get(i).what().text()),
              Cell.text(result(i + 1, given))));
    }
    return new Table(
        "Kết quả",
        "",
        "",
        List.of(
            new Column("STT", 8, Side.CENTRE),
            new Column("Hoạt động, dịch vụ", 42, Side.LEFT),
            new Column("Kết quả", 50, Side.LEFT)),
        rows);
  }

  private static String result(int number, List<Act> given) {
    List<String> results = new ArrayList<>();
    for (Act act : given) {
      if (act.payload() instanceof Payload.ServiceGiven service && service.service() == number) {
        String words = service.result().text();
        results.add(
            Words.day(Words.dayOf(act.happenedAt())) + (words.isEmpty() ? "" : ": " + words));
      }
    }
    return String.join("; ", results);
  }
}
