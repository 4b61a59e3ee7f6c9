package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.List;
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

  private Table summary() {
    boolean passed = report.year() >= report.plan().middleYear();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Mục tiêu", 40, Side.LEFT));
    columns.add(new Column("Số mức", 10, Side.CENTRE));
    if (passed) {
      for (CheckpointVerdict verdict : CheckpointVerdict.values()) {
        columns.add(
            new Column(report.plan().middleYear() + ": " + verdict.textVi(), 13, Side.CENTRE));
      }
    }
    for (Pace pace : Pace.values()) {
      columns.add(new Column(report.plan().lastYear() + ": " + pace.textVi(), 13, Side.CENTRE));
    }
    List<Row> rows = new ArrayList<>();
    report
        .objectives()
        .forEach(
            objective -> rows.add(row(objective.shortTitle(), objective.targets(), passed, false)));
    rows.add(row("Cộng", report.targets(), passed, true));
    return new Table(
        "Tổng hợp",
        "Bảng tổng hợp kết quả năm " + report.year() + " (số mức cần đạt)",
        "",
        columns,
        rows);
  }

  private static Row row(String name, List<ReportedTarget> targets, boolean passed, boolean total) {
    Tally tally = new Tally(targets);
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(name), Cell.count(tally.targets())));
    if (passed) {
      for (CheckpointVerdict verdict : CheckpointVerdict.values()) {
        cells.add(Cell.count(tally.of(verdict)));
      }
    }
    for (Pace pace : Pace.values()) {
      cells.add(Cell.count(tally.of(pace)));
    }
    return new Row("", total, cells);
  }
}
