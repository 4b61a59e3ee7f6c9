package vn.mangnon.publishing.writing;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Side;

/** One table on its sheet: caption, frozen header with filters, rows, remarks. */
final class XlsxTable {
  private static final double WIDEST = 60;
  private static final double NARROWEST = 9;
  private static final double SHEET_WIDTH = 190;
  private static final int HEADER = 2;

  private final Report report;
  private final List<String> remarks;

  XlsxTable(Report report, List<String> remarks) {
    this.report = report;
    this.remarks = remarks;
  }

  void write(Table table, Worksheet sheet) {
    int shift = table.groups().isEmpty() ? 0 : 1;
    int columns = table.columns().size() + shift;
    sheet.value(0, 0, SheetText.neutral(table.name() + ". " + report.source()));
    sheet.style(0, 0).bold().set();
    sheet.value(1, 0, SheetText.neutral((report.marks() + " " + table.caption()).strip()));
    header(table, sheet, shift);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table, table.rows().get(i), HEADER + 1 + i, shift, sheet);
    }
    int last = HEADER + table.rows().size();
    sheet.freezePane(shift + 1, HEADER + 1);
    sheet.setAutoFilter(HEADER, 0, last, columns - 1);
    for (int i = 0; i < remarks.size(); i++) {
      sheet.value(last + 2 + i, 0, SheetText.neutral(remarks.get(i)));
      sheet.style(last + 2 + i, 0).italic().set();
    }
    print(sheet);
  }

  private static void header(Table table, Worksheet sheet, int shift) {
    if (shift > 0) {
      sheet.value(HEADER, 0, table.groups());
      sheet.width(0, 24);
      headed(sheet.style(HEADER, 0));
    }
    for (int i = 0; i < table.columns().size(); i++) {
      double share = SHEET_WIDTH * table.columns().get(i).share() / table.width();
      sheet.width(i + shift, Math.clamp(share, NARROWEST, WIDEST));
      sheet.value(HEADER, i + shift, SheetText.neutral(table.columns().get(i).title()));
      headed(sheet.style(HEADER, i + shift));
    }
  }

  private static void headed(StyleSetter style) {
    style
        .bold()
        .wrapText(true)
        .fillColor("E3F1F2")
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle("thin")
        .set();
  }

  private static void row(Table table, Table.Row row, int at, int shift, Worksheet sheet) {
    if (shift > 0) {
      sheet.value(at, 0, SheetText.neutral(row.group()));
      sheet.style(at, 0).wrapText(true).verticalAlignment("top").borderStyle("thin").set();
    }
    for (int i = 0; i < row.cells().size(); i++) {
      cell(row.cells().get(i), row.total(), table.columns().get(i).side(), at, i + shift, sheet);
    }
  }

  private static void cell(
      Cell cell, boolean total, Side side, int row, int column, Worksheet sheet) {
    StyleSetter style =
        sheet
            .style(row, column)
            .wrapText(true)
            .verticalAlignment("top")
            .horizontalAlignment(
                switch (side) {
                  case LEFT -> "left";
                  case CENTRE -> "center";
                  case RIGHT -> "right";
                })
            .borderStyle("thin");
    if (total) {
      style = style.bold();
    }
    switch (cell) {
      case Cell.Text text -> sheet.value(row, column, SheetText.neutral(text.text()));
      case Cell.Number number -> {
        sheet.value(row, column, number.value());
        style = style.format(format(number));
        style = number.alarming() ? style.bold().fontColor("A4262C") : style;
      }
      case Cell.Day day -> {
        sheet.value(row, column, day.day());
        style = style.format("dd/mm/yyyy");
      }
      // An empty cell, not a dash: what has no value must not be counted as text or zero.
      case Cell.Nothing nothing -> {
        if (!nothing.reason().isEmpty()) {
          sheet.comment(row, column, nothing.reason());
        }
      }
    }
    style.set();
  }

  /** The reader's own separators apply: a Vietnamese Excel shows 1.234,5. */
  private static String format(Cell.Number number) {
    String digits = number.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(number.decimals());
    return quoted(number.before().isEmpty() ? "" : number.before() + " ")
        + digits
        + quoted(number.after());
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
  }

  private void print(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEADER);
    sheet.footer("Trang &P/&N", Position.CENTER);
    if (!report.marks().isEmpty()) {
      sheet.header(report.marks().replace("&", "&&"), Position.CENTER);
    }
  }
}
