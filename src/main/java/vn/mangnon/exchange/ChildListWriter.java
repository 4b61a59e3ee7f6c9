package vn.mangnon.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.mangnon.children.exports.ListFile;
import vn.mangnon.sheets.CellText;
import vn.mangnon.time.WorkingCalendar;

/**
 * Writes a list of children as CSV or as a workbook. Every file says in its first line, and every
 * printed page of the workbook at its foot, who took it out, when, why and under which number.
 */
public final class ChildListWriter {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(WorkingCalendar.ZONE);
  private static final String BYTE_ORDER = "\ufeff";

  private ChildListWriter() {}

  /** The mark every file carries. */
  static String mark(ListFile file, boolean sample) {
    return "%sTÀI LIỆU MẬT CỦA TRẺ EM. Người xuất: %s; lúc %s; lý do: %s; mã xuất: %s. Không chuyển tiếp; hủy khi xong việc."
        .formatted(
            sample ? "DỮ LIỆU MẪU. " : "",
            file.by(),
            AT.format(file.at()),
            file.reason(),
            file.export());
  }

  /**
   * As CSV in UTF-8 with a byte order mark, as spreadsheet programs want it.
   *
   * @param sample whether the children are made up
   */
  public static byte[] csv(ListFile file, boolean sample) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(CellText.safe(mark(file, sample)));
      printer.printRecord(file.head().stream().map(CellText::safe).toList());
      for (List<String> row : file.rows()) {
        printer.printRecord(row.stream().map(CellText::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (BYTE_ORDER + text).getBytes(StandardCharsets.UTF_8);
  }

  /** As a workbook of one sheet. */
  public static byte[] workbook(ListFile file, boolean sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "MangNon", "1.0")) {
      Worksheet plain = workbook.newWorksheet("Danh sách");
      SafeSheet sheet = new SafeSheet(plain);
      sheet.warn(0, 0, mark(file, sample));
      // Of a page's foot only so many letters are kept; & would begin a code of its own.
      String foot = file.by() + " · " + AT.format(file.at()) + " · " + file.export();
      plain.footer(foot.replace("&", "&&"), Position.CENTER);
      for (int column = 0; column < file.head().size(); column++) {
        sheet.header(1, column, file.head().get(column));
        plain.width(column, column == 0 ? 30 : 20);
      }
      int line = 2;
      for (List<String> row : file.rows()) {
        for (int column = 0; column < row.size(); column++) {
          sheet.text(line, column, row.get(column));
        }
        line++;
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
