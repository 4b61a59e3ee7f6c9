package vn.mangnon.children.counts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.database.UuidV7;
import vn.mangnon.statistics.Batch;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.DraftCell;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.Origin;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.Submissions;

/** Publishes counts of the register as figures of a form, for what the commune chose. */
@Service
public class RegisterFigures {
  private final SignedTransaction transactions;
  private final Comparisons comparisons;
  private final CountRunRepository runs;
  private final Submissions submissions;
  private final Figures figures;
  private final Catalogue catalogue;
  private final AuditTrail audit;
  private final Clock clock;

  RegisterFigures(
      SignedTransaction transactions,
      Comparisons comparisons,
      CountRunRepository runs,
      Submissions submissions,
      Figures figures,
      Catalogue catalogue,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.comparisons = comparisons;
    this.runs = runs;
    this.submissions = submissions;
    this.figures = figures;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts the latest counting into an open form: as typed, so that the form's checks and steps go on
   * as ever, and as figures whose batch names the counting.
   */
  public CountAnswer publish(Actor actor, UUID submission) {
    Optional<Comparison> found = comparisons.of(actor, submission);
    if (found.isEmpty()) {
      return new CountAnswer.Absent();
    }
    Comparison form = found.get();
    Optional<CountAnswer.Reason> refusal = refusal(form);
    if (refusal.isPresent()) {
      return new CountAnswer.Refused(refusal.get());
    }
    CountRun run = form.run().orElseThrow();
    List<FigureRow> rows = rows(form);
    List<DraftCell> typed =
        rows.stream()
            .map(row ->
                new DraftCell(row.element(), row.category(), row.value().toPlainString(), ""))
            .toList();
    // Typed first: broken off here, the form holds the numbers and may be published again.
    if (!(submissions.save(actor, submission, form.submission().version(), typed)
        instanceof SubmissionAnswer.Done)) {
      return new CountAnswer.Refused(CountAnswer.Reason.OVERTAKEN);
    }
    UUID batch = figures.record(actor, batch(run, rows)).batch();
    return transactions.write(actor, () -> published(actor, form, run, rows, batch));
  }

  private CountAnswer published(
      Actor actor, Comparison form, CountRun run, List<FigureRow> rows, UUID batch) {
    runs.published(
        new CountRunRepository.Publication(
            UuidV7.next(clock),
            run.id(),
            batch,
            rows.stream()
                .map(row -> catalogue.elementCode(row.element()))
                .collect(Collectors.toSet())),
        clock.instant(),
        Recorder.of(actor));
    audit.record(
        actor,
        AuditEvent.changed("register.published", "count-run", run.id())
            .at(form.submission().place())
            .with("batch", batch));
    return new CountAnswer.Done();
  }

  private List<FigureRow> rows(Comparison form) {
    List<FigureRow> rows = new ArrayList<>();
    for (Comparison.Line line : form.lines()) {
      if (line.chosen() && line.counted().isPresent()) {
        rows.add(
            new FigureRow(
                catalogue.element(line.rule().element()).orElseThrow(),
                form.submission().place(),
                form.submission().period().key(),
                line.category().map(Category::id).orElse(Category.TOTAL),
                BigDecimal.valueOf(line.counted().get()),
                0,
                ""));
      }
    }
    return rows;
  }

  private static Batch batch(CountRun run, List<FigureRow> rows) {
    return new Batch(
        "Sổ trẻ em, lượt đếm " + run.id(),
        Origin.REGISTER,
        SubmissionState.DRAFT,
        Optional.empty(),
        rows.iterator());
  }

  private static Optional<CountAnswer.Reason> refusal(Comparison form) {
    if (!form.enters()) {
      return Optional.of(CountAnswer.Reason.NOT_ALLOWED);
    }
    if (!form.submission().state().open()) {
      return Optional.of(CountAnswer.Reason.FORM_CLOSED);
    }
    if (form.run().isEmpty()) {
      return Optional.of(CountAnswer.Reason.NOT_COUNTED);
    }
    return form.chosen() ? Optional.empty() : Optional.of(CountAnswer.Reason.NOTHING_CHOSEN);
  }
}
