package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.publishing.document.Annex;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Row;
import vn.mangnon.publishing.document.Table.Side;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.NoValue;

/** The annex by commune: one table for each objective, the whole province first. */
final class CommuneAnnex {
  private final ReportFigures report;

  CommuneAnnex(ReportFigures report) {
    this.report = report;
  }

  Annex annex() {
    List<Table> tables = new ArrayList<>();
    int number = 1;
    for (ReportedObjective objective : report.objectives()) {
      List<ReportedTarget> shown =
          objective.targets().stream().filter(ReportedTarget::byCommune).toList();
      if (!shown.isEmpty()) {
        tables.add(table(number, objective, shown));
      }
      number++;
    }
    return new Annex(
        "Phụ lục II",
        "Kết quả theo đơn vị hành chính cấp xã, năm " + report.year(),
        List.of(
            "Đơn vị hành chính theo địa giới ngày 31/12/"
                + report.year()
                + ". Mức do cấp tỉnh thu thập không có số liệu theo xã nên không ghi ở đây.",
            report.published()
                ? "Chỉ gồm số liệu đã công bố; số quá nhỏ được ẩn để bảo vệ trẻ em."
                : "Có cả số rất nhỏ, có thể nhận ra trẻ em: chỉ dùng trong cơ quan. Khi gửi rộng rãi,"
                    + " hãy lập bản để công bố."),
        tables,
        List.of(FigureCell.LEGEND));
  }

  private Table table(int number, ReportedObjective objective, List<ReportedTarget> shown) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Đơn vị hành chính", 28, Side.LEFT));
    shown.forEach(target ->
        columns.add(new Column(target.code() + " (" + target.unit() + ")", 12, Side.RIGHT)));
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            "Toàn tỉnh",
            true,
            shown.stream().map(target -> cell(target, target.figure())).toList()));
    for (ReportedCommune commune : report.communes()) {
      rows.add(
          row(
              commune.name(),
              false,
              shown.stream()
                  .map(target ->
                      cell(
                          target,
                          Optional.ofNullable(commune.figures().get(target.code()))
                              .orElseGet(
                                  () -> Figure.missing(report.year(), NoValue.NOT_REPORTED))))
                  .toList()));
    }
    String legend =
        shown.stream()
            .map(target -> target.code() + ": " + Texts.lower(target.name()))
            .collect(Collectors.joining("; "));
    return new Table(
        "II." + number + " Theo xã", objective.title() + " – " + legend + ".", "", columns, rows);
  }

  private static Row row(String name, boolean total, List<Cell> figures) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(name));
    cells.addAll(figures);
    return new Row("", total, cells);
  }

  private Cell cell(ReportedTarget target, Figure figure) {
    return FigureCell.of(
        figure,
        target.decimals(),
        figure.value().map(value -> isShort(target, value)).orElse(false));
  }

  private boolean isShort(ReportedTarget target, BigDecimal value) {
    return report.year() >= report.plan().middleYear()
        && target.middle().map(required -> !required.metBy(value)).orElse(false);
  }
}
