package vn.mangnon.publishing.composition;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.publishing.document.Annex;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Row;
import vn.mangnon.publishing.document.Table.Side;
import vn.mangnon.statistics.Pace;

/** The annexes in the order in which the text refers to them. */
final class Annexes {
  private final ReportFigures report;

  Annexes(ReportFigures report) {
    this.report = report;
  }

  List<Annex> all() {
    return List.of(
        targets(), new CommuneAnnex(report).annex(), reporting(), remarks(), definitions());
  }

  private Annex targets() {
    int middle = report.plan().middleYear();
    int last = report.plan().lastYear();
    List<Column> columns =
        List.of(
            new Column("Mã", 7, Side.LEFT),
            new Column("Mức cần đạt", 26, Side.LEFT),
            new Column("Đơn vị tính", 9, Side.LEFT),
            new Column("Năm gốc", 9, Side.RIGHT),
            new Column("Năm " + (report.year() - 1), 7, Side.RIGHT),
            new Column("Năm " + report.year(), 8, Side.RIGHT),
            new Column("Kế hoạch " + middle, 8, Side.RIGHT),
            new Column("Đánh giá " + middle, 8, Side.LEFT),
            new Column("Kế hoạch " + last, 8, Side.RIGHT),
            new Column("Tiến độ tới " + last, 9, Side.LEFT),
            new Column("Cần thay đổi mỗi năm", 8, Side.RIGHT),
            new Column("Cơ quan chủ trì hiện nay", 13, Side.LEFT));
    List<Row> rows = new ArrayList<>();
    for (ReportedObjective objective : report.objectives()) {
      for (ReportedTarget target : objective.targets()) {
        rows.add(new Row(objective.title(), false, cells(target)));
      }
    }
    Table table = new Table("I. Các mức cần đạt", "", "Mục tiêu", columns, rows);
    return new Annex(
        "Phụ lục I",
        "Kết quả thực hiện các mức cần đạt của Kế hoạch, năm " + report.year(),
        List.of(),
        List.of(table),
        List.of(FigureCell.LEGEND, "Quy tắc xét tiến độ. " + Pace.ruleVi()));
  }

  private List<Cell> cells(ReportedTarget target) {
    return List.of(
        Cell.text(target.code()),
        Cell.text(target.name()),
        Cell.text(target.unit()),
        target
            .baseline()
            .<Cell>map(base ->
                new Cell.Number(
                    base.value(), target.decimals(), "", " (" + base.year() + ")", false))
            .orElse(new Cell.Nothing("")),
        target
            .previous()
            .map(figure -> FigureCell.of(figure, target.decimals(), false))
            .orElse(new Cell.Nothing("")),
        FigureCell.of(target.figure(), target.decimals(), target.missed()),
        required(target.middle()),
        Cell.text(target.checkpoint().textVi()),
        required(target.last()),
        Cell.text(target.pace().textVi()),
        needed(target),
        Cell.text(target.lead()));
  }

  private static Cell needed(ReportedTarget target) {
    int decimals = target.decimals() + 1;
    return target
        .assessment()
        .neededChange()
        .map(change -> change.setScale(decimals, RoundingMode.HALF_UP))
        .<Cell>map(change ->
            change.signum() == 0
                ? Cell.text("giữ vững")
                : new Cell.Number(change, decimals, change.signum() > 0 ? "+" : "", "", false))
        .orElse(new Cell.Nothing(""));
  }

  private static Cell required(Optional<Required> required) {
    return required.map(Required::cell).orElse(new Cell.Nothing("Kế hoạch không đặt ra"));
  }

  private Annex reporting() {
    List<Column> columns =
        List.of(
            new Column("Biểu số liệu", 24, Side.LEFT),
            new Column("Cơ quan tổng hợp", 16, Side.LEFT),
            new Column("Hạn nộp", 12, Side.CENTRE),
            new Column("Phải nộp", 7, Side.RIGHT),
            new Column("Đã nộp", 7, Side.RIGHT),
            new Column("Nộp muộn", 7, Side.RIGHT),
            new Column("Đã duyệt", 7, Side.RIGHT),
            new Column("Đơn vị chưa nộp", 40, Side.LEFT));
    List<Row> rows =
        report.forms().stream()
            .map(form ->
                Row.of(
                    Cell.text(form.name()),
                    Cell.text(form.agency()),
                    new Cell.Day(form.due()),
                    Cell.count(form.expected()),
                    Cell.count(form.received()),
                    Cell.count(form.late()),
                    Cell.count(form.accepted()),
                    form.missing().isEmpty()
                        ? new Cell.Nothing("đã nộp đủ")
                        : Cell.text(String.join(", ", form.missing()))))
            .toList();
    return new Annex(
        "Phụ lục III",
        "Tình hình nộp biểu số liệu năm " + report.year(),
        List.of(),
        List.of(new Table("III. Nộp biểu", "", "", columns, rows)),
        List.of());
  }

  private Annex remarks() {
    List<Column> columns =
        List.of(
            new Column("Mã", 8, Side.LEFT),
            new Column("Mức cần đạt", 34, Side.LEFT),
            new Column("Loại", 16, Side.LEFT),
            new Column("Nội dung", 50, Side.LEFT));
    List<Row> rows = report.targetStream().flatMap(this::remarksOn).toList();
    return new Annex(
        "Phụ lục IV",
        "Ngắt chuỗi số liệu, số liệu ước tính, chưa đầy đủ",
        List.of("Số liệu trước và sau ngày ngắt chuỗi không so sánh trực tiếp được với nhau."),
        List.of(new Table("IV. Ghi chú số liệu", "", "", columns, rows)),
        List.of());
  }

  private Stream<Row> remarksOn(ReportedTarget target) {
    List<Row> rows = new ArrayList<>();
    target.assessment().breaks().stream()
        .filter(cut -> cut.on().getYear() <= report.year())
        .forEach(
            cut -> rows.add(remark(target, "Ngắt chuỗi từ " + Texts.day(cut.on()), cut.textVi())));
    if (target.figure().estimated()) {
      rows.add(
          remark(target, "Ước tính", "một phần số liệu chuyển theo tỷ lệ khi chia tách địa giới"));
    }
    target
        .figure()
        .reason()
        .ifPresent(reason -> rows.add(remark(target, "Không có giá trị", reason.textVi())));
    if (target.figure().value().isPresent()
        && target.figure().reported() < target.figure().expected()) {
      rows.add(
          remark(
              target,
              "Chưa đầy đủ",
              target.figure().reported()
                  + "/"
                  + target.figure().expected()
                  + " đơn vị báo cáo đủ cả tử số và mẫu số"));
    }
    return rows.stream();
  }

  private static Row remark(ReportedTarget target, String kind, String text) {
    return Row.of(
        Cell.text(target.code()), Cell.text(target.name()), Cell.text(kind), Cell.text(text));
  }

  private Annex definitions() {
    List<Column> columns =
        List.of(
            new Column("Mã", 8, Side.LEFT),
            new Column("Mức cần đạt", 26, Side.LEFT),
            new Column("Tử số", 32, Side.LEFT),
            new Column("Mẫu số", 32, Side.LEFT),
            new Column("Tình trạng", 10, Side.LEFT));
    List<Row> rows =
        report
            .targetStream()
            .map(target ->
                Row.of(
                    Cell.text(target.code()),
                    Cell.text(target.name()),
                    Cell.text(target.numerator()),
                    Cell.text(target.denominator()),
                    Cell.text(target.proposed() ? "đề xuất" : "đã xác nhận")))
            .toList();
    return new Annex(
        "Phụ lục V",
        "Cách tính các mức cần đạt",
        List.of(
            "Kế hoạch không quy định cách tính. Cách tính ghi “đề xuất” chưa được cấp có thẩm"
                + " quyền xác nhận."),
        List.of(new Table("V. Cách tính", "", "", columns, rows)),
        List.of());
  }
}
