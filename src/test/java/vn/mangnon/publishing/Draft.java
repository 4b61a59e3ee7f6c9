package vn.mangnon.publishing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.publishing.writing.DocxWriter;
import vn.mangnon.publishing.writing.PdfWriter;
import vn.mangnon.publishing.writing.ReportWriter;
import vn.mangnon.publishing.writing.XlsxWriter;

/** Writes reports into memory for tests that read the files back. */
final class Draft {
  private Draft() {}

  static byte[] docx(Report report) {
    return written(new DocxWriter(), report);
  }

  static byte[] xlsx(Report report) {
    return written(new XlsxWriter(), report);
  }

  static byte[] pdf(Report report) {
    return written(new PdfWriter(TemplateEngine.createPrecompiled(ContentType.Html)), report);
  }

  private static byte[] written(ReportWriter writer, Report report) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      writer.write(report, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
