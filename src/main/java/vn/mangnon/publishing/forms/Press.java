package vn.mangnon.publishing.forms;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.publishing.document.Paper;
import vn.mangnon.publishing.writing.DocxPaperWriter;
import vn.mangnon.publishing.writing.PaperWriter;
import vn.mangnon.publishing.writing.PdfPaperWriter;
import vn.mangnon.web.SampleMark;

/** Writes papers as files and records each print. */
@Component
class Press {
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectProvider<SampleMark> sample;
  private final PaperWriter docx = new DocxPaperWriter();
  private final PaperWriter pdf;

  Press(
      AuditTrail audit,
      Clock clock,
      ObjectProvider<SampleMark> sample,
      ObjectProvider<TemplateEngine> templates) {
    this.audit = audit;
    this.clock = clock;
    this.sample = sample;
    this.pdf =
        new PdfPaperWriter(
            templates.getIfAvailable(() -> TemplateEngine.createPrecompiled(ContentType.Html)));
  }

  /** What stands at the foot of what this actor prints now. */
  Printing printing(Actor.User actor, PrintWish wish) {
    return new Printing(
        actor.name(),
        clock.instant(),
        wish.named(),
        sample.stream().anyMatch(SampleMark::isSample));
  }

  /**
   * Writes the file, if the entry in the audit trail could be written.
   *
   * @return the name of the file, which names nobody
   */
  String print(
      Actor.User actor, Paper paper, String code, Printable what, PrintWish wish, OutputStream out)
      throws IOException {
    audit.record(
        actor,
        AuditEvent.read("case.printed", "paper", what.source())
            .with("of", code)
            .with("form", what.kind().stem())
            .with("named", wish.named() ? "yes" : "no")
            .with("why", wish.why())
            .with("format", wish.format().extension()));
    switch (wish.format()) {
      case DOCX -> docx.write(paper, out);
      case PDF -> pdf.write(paper, out);
    }
    String version = what.versions() > 1 ? "-" + what.version() : "";
    return what.kind().stem()
        + "-"
        + code.toLowerCase(Locale.ROOT)
        + version
        + "."
        + wish.format().extension();
  }
}
