package vn.mangnon.publishing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.programme.Programme;
import vn.mangnon.publishing.composition.ReportComposer;
import vn.mangnon.publishing.composition.ReportFigures;
import vn.mangnon.publishing.writing.DocxWriter;
import vn.mangnon.publishing.writing.PdfWriter;
import vn.mangnon.publishing.writing.ReportWriter;
import vn.mangnon.publishing.writing.XlsxWriter;

/** Drafts the reports of the programme from the figures of the screen, and writes them as files. */
@Service
public class Reports {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final FigureGathering gathering;
  private final Programme programme;
  private final AuditTrail audit;
  private final TemplateEngine templates;
  private final Clock clock;

  Reports(
      FigureGathering gathering,
      Programme programme,
      AuditTrail audit,
      ObjectProvider<TemplateEngine> templates,
      Clock clock) {
    this.gathering = gathering;
    this.programme = programme;
    this.audit = audit;
    this.templates =
        templates.getIfAvailable(() -> TemplateEngine.createPrecompiled(ContentType.Html));
    this.clock = clock;
  }

  /** The years that can be reported on, newest first. */
  public List<Integer> years() {
    int first = programme.firstYear();
    int last = Math.max(first, Math.min(today().getYear(), programme.lastYear()));
    return IntStream.rangeClosed(first, last).map(year -> first + last - year).boxed().toList();
  }

  /** The year that most people report on: the last one that is over, if the plan had begun. */
  public int usualYear() {
    List<Integer> years = years();
    return years.getFirst() == today().getYear() && years.size() > 1
        ? years.get(1)
        : years.getFirst();
  }

  /** The year of the mid-term review. */
  public int midYear() {
    return programme.midYear();
  }

  /** The draft, for looking at. */
  public ReportAnswer draft(Actor actor, ReportRequest request) {
    if (!Policy.CURRENT.allows(actor, Action.READ, Resource.REPORT)) {
      return new ReportAnswer.Refused(ReportRefusal.NOT_ALLOWED);
    }
    return impossible(request)
        .<ReportAnswer>map(ReportAnswer.Refused::new)
        .orElseGet(() -> drafted(gathering.figures(actor, request, today())));
  }

  /**
   * Writes the draft as a file and records who had it made. The stream stays open; after a refusal
   * nothing was written to it.
   */
  public ReportAnswer write(
      Actor actor, ReportRequest request, ReportFormat format, OutputStream out)
      throws IOException {
    if (!Policy.CURRENT.allows(actor, Action.EXPORT, Resource.REPORT)) {
      audit.record(
          actor, event(AuditEvent.denied("report.refused", "report", name(request)), format));
      return new ReportAnswer.Refused(ReportRefusal.NOT_ALLOWED);
    }
    ReportAnswer answer = draft(actor, request);
    if (answer instanceof ReportAnswer.Done(var report)) {
      writer(format).write(report, out);
      audit.record(
          actor,
          event(AuditEvent.read("report.made", "report", name(request)), format)
              .with("known-on", report.knownOn())
              .with("annex", request.forPublication() ? "published" : "own-rights"));
    }
    return answer;
  }

  private Optional<ReportRefusal> impossible(ReportRequest request) {
    if (!years().contains(request.year())) {
      return Optional.of(ReportRefusal.YEAR_OUTSIDE);
    }
    if (request.kind() == ReportKind.REVIEW && request.year() != midYear()) {
      return Optional.of(ReportRefusal.NOT_MID_TERM);
    }
    return request
        .knownOn()
        .filter(day -> day.isAfter(today()))
        .map(d -> ReportRefusal.DAY_TO_COME);
  }

  private static ReportAnswer drafted(ReportFigures figures) {
    boolean empty =
        figures.targets().stream().allMatch(target -> target.figure().value().isEmpty());
    return empty
        ? new ReportAnswer.Refused(ReportRefusal.NO_FIGURES)
        : new ReportAnswer.Done(ReportComposer.compose(figures));
  }

  private ReportWriter writer(ReportFormat format) {
    return switch (format) {
      case DOCX -> new DocxWriter();
      case XLSX -> new XlsxWriter();
      case PDF -> new PdfWriter(templates);
    };
  }

  private static String name(ReportRequest request) {
    return request.kind().code() + "-" + request.year();
  }

  private static AuditEvent event(AuditEvent event, ReportFormat format) {
    return event.with("format", format.extension());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
