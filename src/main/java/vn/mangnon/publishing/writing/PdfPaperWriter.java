package vn.mangnon.publishing.writing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.mangnon.publishing.document.Paper;

/** A paper as a tagged PDF. */
public final class PdfPaperWriter implements PaperWriter {
  private final TemplateEngine templates;

  public PdfPaperWriter(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public void write(Paper paper, OutputStream out) throws IOException {
    StringOutput page = new StringOutput();
    templates.render(
        "publishing/paper.jte", Map.of("paper", paper, "stylesheet", PdfPress.stylesheet()), page);
    PdfPress.print(page.toString(), out);
  }
}
