package vn.mangnon.publishing.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.publishing.document.Annex;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.document.Table;

/**
 * The tables of a report as a workbook: first a sheet that says what it is, then one sheet for each
 * table, with numbers as numbers and days as days.
 */
public final class XlsxWriter implements ReportWriter {
  private static final String FONT = "Times New Roman";
  private static final int READ_ME_WIDTH = 120;
  private static final int LONGEST_NAME = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:]");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Mang Non", "1.0");
    workbook.setGlobalDefaultFont(FONT, 11);
    workbook
        .properties()
        .setTitle(report.title())
        .setSubject(report.marks())
        .setDescription(report.source());
    readMe(report, workbook.newWorksheet("Đọc tôi"));
    for (Table table : report.tables()) {
      new XlsxTable(report, remarks(report, table)).write(table, sheet(workbook, table));
    }
    workbook.finish();
    out.flush();
  }

  private static Worksheet sheet(Workbook workbook, Table table) {
    String name = FORBIDDEN.matcher(table.name()).replaceAll(" ");
    return workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
  }

  private static List<String> remarks(Report report, Table table) {
    return report.annexes().stream()
        .filter(annex -> annex.tables().contains(table))
        .findFirst()
        .map(XlsxWriter::remarks)
        .orElse(List.of());
  }

  private static List<String> remarks(Annex annex) {
    List<String> remarks = new ArrayList<>(annex.intro());
    remarks.addAll(annex.notes());
    return remarks;
  }

  private static void readMe(Report report, Worksheet sheet) {
    sheet.width(0, 28);
    sheet.width(1, READ_ME_WIDTH);
    int row = 0;
    row = line(sheet, row, "Báo cáo", report.title());
    sheet.value(row, 0, "Số liệu biết đến hết ngày");
    sheet.value(row, 1, report.knownOn());
    sheet.style(row, 0).bold().set();
    sheet.style(row++, 1).format("dd/mm/yyyy").horizontalAlignment("left").set();
    row = line(sheet, row, "Người lập", report.madeBy());
    row = line(sheet, row, "Nguồn", report.source());
    if (!report.marks().isEmpty()) {
      row = line(sheet, row, "LƯU Ý", report.marks());
      sheet.style(row - 1, 1).bold().fontColor("A4262C").set();
    }
    row = line(sheet, row, "Kết quả chung", report.headline());
    for (Table table : report.tables()) {
      row = line(sheet, row, "Trang tính", table.name());
    }
    for (String missing : report.missing()) {
      row = line(sheet, row, "Còn thiếu", missing);
    }
    for (String gap : report.gaps()) {
      row = line(sheet, row, "Cần bổ sung trong văn bản", gap);
    }
  }

  private static int line(Worksheet sheet, int row, String what, String text) {
    sheet.value(row, 0, what);
    sheet.value(row, 1, SheetText.neutral(text));
    sheet.style(row, 0).bold().verticalAlignment("top").set();
    sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    return row + 1;
  }
}
