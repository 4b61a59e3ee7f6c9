package vn.mangnon.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.sheets.FileKind;
import vn.mangnon.statistics.Batch;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.LockedForms;
import vn.mangnon.statistics.Origin;
import vn.mangnon.statistics.Recorded;
import vn.mangnon.statistics.Rehearsal;
import vn.mangnon.statistics.SubmissionState;

/** What every import works with. */
@Component
final class ImportTools {
  private final Programme programme;
  private final Catalogue catalogue;
  private final Places places;
  private final Figures figures;
  private final KnownFigures known;
  private final LockedForms locked;
  private final Rehearsal rehearsal;
  private final SignedTransaction transactions;
  private final SentFileRepository files;
  private final AuditTrail audit;
  private final Clock clock;

  ImportTools(
      Programme programme,
      Catalogue catalogue,
      Places places,
      Figures figures,
      KnownFigures known,
      LockedForms locked,
      Rehearsal rehearsal,
      SignedTransaction transactions,
      SentFileRepository files,
      AuditTrail audit,
      Clock clock) {
    this.programme = programme;
    this.catalogue = catalogue;
    this.places = places;
    this.figures = figures;
    this.known = known;
    this.locked = locked;
    this.rehearsal = rehearsal;
    this.transactions = transactions;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  Screening screening(FileKind kind, IntConsumer accepted) {
    return new Screening(
        programme, catalogue, places, LocalDate.now(clock), kind != FileKind.WORKBOOK, accepted);
  }

  RuleChecks rules(Actor actor, Screening screening, String comment) {
    return new RuleChecks(
        actor, figures, known, new LockedRows(actor, locked, catalogue, known), screening, comment);
  }

  Rehearsal rehearsal() {
    return rehearsal;
  }

  Optional<FormTemplate> template(String form) {
    return catalogue.form(form).map(key -> FormTemplate.of(key, programme, catalogue));
  }

  Recorded record(Actor actor, String name, Iterator<FigureRow> rows) {
    return figures.record(
        actor, new Batch(name, Origin.IMPORT, SubmissionState.SUBMITTED, Optional.empty(), rows));
  }

  <T> T write(Actor actor, Supplier<T> work) {
    return transactions.write(actor, work);
  }

  /** Notes how the import ended, in a transaction of its own. */
  ImportReport end(Actor actor, ImportReport report) {
    return transactions.write(actor, () -> endWithin(report, Optional.empty()));
  }

  /** Notes how the import ended together with what it wrote. */
  ImportReport endWithin(ImportReport report, Optional<UUID> batch) {
    files.end(report.id(), stateAfter(report.outcome()), report, batch, clock.instant());
    return report;
  }

  void audit(Actor actor, String event, UUID id) {
    audit.record(actor, AuditEvent.changed(event, "import", id));
  }

  private static ImportState stateAfter(ImportReport.Outcome outcome) {
    return switch (outcome) {
      case CHECKED -> ImportState.CHECKED;
      case ACCEPTED, PARTLY -> ImportState.DONE;
      case NOTHING_CHANGED -> ImportState.UNCHANGED;
      case NOTHING_WRITTEN, FILE_REFUSED -> ImportState.REFUSED;
    };
  }
}
