package vn.mangnon.publishing.writing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.mangnon.publishing.document.Report;

/** A report as a tagged PDF with bookmarks. */
public final class PdfWriter implements ReportWriter {
  private final TemplateEngine templates;

  public PdfWriter(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringOutput page = new StringOutput();
    templates.render(
        "publishing/pdf.jte", Map.of("report", report, "stylesheet", PdfPress.stylesheet()), page);
    PdfPress.print(page.toString(), out);
  }
}
