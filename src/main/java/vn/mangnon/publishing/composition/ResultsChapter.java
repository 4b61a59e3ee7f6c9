package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Heading;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Row;
import vn.mangnon.publishing.document.Table.Side;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Pace;

/** Chapter II: the result of every target, objective by objective. */
final class ResultsChapter {
  private final ReportFigures report;

  ResultsChapter(ReportFigures report) {
    this.report = report;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"));
    blocks.add(Paragraph.of(Headline.of(report) + " Chi tiết từng mức tại Phụ lục I."));
    blocks.add(new Block.Grid(summary()));
    int number = 1;
    for (ReportedObjective objective : report.objectives()) {
      blocks.add(new Heading(2, number++ + ". " + objective.plainTitle()));
      blocks.add(Paragraph.of(introduction(objective)));
      objective
          .targets()
          .forEach(target -> blocks.add(new TargetSentence(report, target).paragraph()));
    }
    return blocks;
  }

  private String introduction(ReportedObjective objective) {
    Tally tally = new Tally(objective.targets());
    int middle = report.plan().middleYear();
    return objective.shortTitle()
        + " có "
        + Texts.two(objective.indicators())
        + " chỉ tiêu với "
        + Texts.two(tally.targets())
        + " mức cần đạt."
        + (report.year() >= middle
            ? " Xét mức của năm " + middle + ": " + tally.checkpointWords(middle) + "."
            : "")
        + " Xét tiến độ tới năm "
        + report.plan().lastYear()
        + ": "
        + tally.paceWords()
        + ". Cụ thể:";
  }

  /** One row for each verdict, so that the table fits a portrait page. */
  private Table summary() {
    int middle = report.plan().middleYear();
    int last = report.plan().lastYear();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Kết quả", 40, Side.LEFT));
    report
        .objectives()
        .forEach(objective -> columns.add(new Column(objective.shortTitle(), 14, Side.CENTRE)));
    columns.add(new Column("Cộng", 12, Side.CENTRE));
    List<Row> rows = new ArrayList<>();
    rows.add(row("Số mức cần đạt", true, Tally::targets));
    if (report.year() >= middle) {
      for (CheckpointVerdict verdict : CheckpointVerdict.values()) {
        rows.add(
            row(
                "Mức của năm " + middle + ": " + verdict.textVi(),
                false,
                tally -> tally.of(verdict)));
      }
    }
    for (Pace pace : Pace.values()) {
      rows.add(
          row("Tiến độ tới năm " + last + ": " + pace.textVi(), false, tally -> tally.of(pace)));
    }
    return new Table(
        "Tổng hợp",
        "Bảng tổng hợp kết quả năm " + report.year() + " (số mức cần đạt)",
        "",
        columns,
        rows);
  }

  private Row row(String name, boolean strong, ToLongFunction<Tally> count) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(name));
    report
        .objectives()
        .forEach(
            objective -> cells.add(Cell.count(count.applyAsLong(new Tally(objective.targets())))));
    cells.add(Cell.count(count.applyAsLong(new Tally(report.targets()))));
    return new Row("", strong, cells);
  }
}
