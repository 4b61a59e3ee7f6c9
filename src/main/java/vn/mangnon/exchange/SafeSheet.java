package vn.mangnon.exchange;

import java.math.BigDecimal;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.sheets.CellText;

/** A sheet into which only typed numbers and harmless text can be written. */
final class SafeSheet {
  private static final String GREY = "6B7680";
  private static final String PALE = "F1F4F5";
  private static final String BRAND = "0B5A63";
  private final Worksheet sheet;

  SafeSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  void text(int row, int column, String text) {
    sheet.value(row, column, CellText.safe(text));
  }

  void title(int row, String text) {
    text(row, 0, text);
    sheet.style(row, 0).bold().fontSize(14).set();
  }

  void header(int row, int column, String text) {
    text(row, column, text);
    sheet
        .style(row, column)
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fontColor("FFFFFF")
        .fillColor(BRAND)
        .borderStyle("thin")
        .set();
  }

  /** A cell that people fill in. */
  void open(int row, int column, String format) {
    sheet
        .style(row, column)
        .format(format)
        .borderStyle("thin")
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
  }

  /** A value for comparison, not to be filled in. */
  void grey(int row, int column, BigDecimal value) {
    sheet.value(row, column, value);
    sheet.style(row, column).format("#,##0.##").fontColor(GREY).fillColor(PALE).italic().set();
  }

  void warn(int row, int column, String text) {
    text(row, column, text);
    sheet.style(row, column).bold().fontColor("A4262C").set();
  }

  Worksheet sheet() {
    return sheet;
  }
}
