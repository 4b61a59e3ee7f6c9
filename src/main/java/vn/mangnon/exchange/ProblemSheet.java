package vn.mangnon.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** The problems of a file as a workbook of their own, for any kind of file. */
final class ProblemSheet {
  private ProblemSheet() {}

  static byte[] of(ImportReport report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "MangNon", "1.0")) {
      SafeSheet sheet = new SafeSheet(workbook.newWorksheet("Lỗi"));
      sheet.header(0, 0, "Dòng");
      sheet.header(0, 1, "Cột");
      sheet.header(0, 2, "Mức");
      sheet.header(0, 3, "Lỗi và cách sửa");
      int line = 1;
      for (Problem problem : report.problems()) {
        sheet.sheet().value(line, 0, problem.row());
        sheet.text(line, 1, problem.column());
        sheet.text(line, 2, problem.hard() ? "lỗi" : "cần giải thích");
        sheet.text(line, 3, problem.messageVi());
        line++;
      }
      sheet.sheet().width(3, 110);
      sheet.sheet().freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
