package vn.mangnon.children.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.background.LifeSigns;
import vn.mangnon.children.duplicates.Recognition;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Enrolment;
import vn.mangnon.children.record.OvertakenException;
import vn.mangnon.children.record.Withdrawal;

/**
 * Checks a file, or takes its good rows in: all of them in one transaction, so that a program that
 * is killed leaves nothing.
 */
@Component
class ImportWork {
  /** Somebody may correct a record between reading and locking it; not time after time. */
  private static final int TRIES = 3;

  private final Planner planner;
  private final Enrolment enrolment;
  private final Recognition recognition;
  private final Withdrawal withdrawal;
  private final ConflictRepository conflicts;
  private final ImportRepository files;
  private final SignedTransaction transactions;
  private final AuditTrail audit;
  private final Clock clock;

  ImportWork(
      Planner planner,
      Enrolment enrolment,
      Recognition recognition,
      Withdrawal withdrawal,
      ConflictRepository conflicts,
      ImportRepository files,
      SignedTransaction transactions,
      AuditTrail audit,
      Clock clock) {
    this.planner = planner;
    this.enrolment = enrolment;
    this.recognition = recognition;
    this.withdrawal = withdrawal;
    this.conflicts = conflicts;
    this.files = files;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Reads everything and writes nothing but the report. */
  ImportReport check(Actor actor, UUID id, Source source, byte[] content) {
    try (LifeSigns progress = lifeSigns(actor, id)) {
      FileReading reading = read(actor, source, content);
      progress.reached(reading.rows());
      ImportReport report =
          transactions.read(actor, () -> planner.plan(actor, source, reading)).report();
      return end(actor, id, ImportState.CHECKED, report);
    } catch (UnreadableFile file) {
      return end(actor, id, ImportState.REFUSED, ImportReport.unreadable(file));
    }
  }

  /**
   * Takes the good rows in.
   *
   * @param all whether one bad row keeps everything out
   * @param told how many records are written, now and then
   */
  ImportReport take(
      Actor actor, UUID id, Source source, byte[] content, boolean all, IntConsumer told) {
    try (LifeSigns progress = lifeSigns(actor, id)) {
      FileReading reading = read(actor, source, content);
      for (int left = TRIES - 1; ; left--) {
        try {
          return transactions.write(
              actor,
              () ->
                  write(
                      actor,
                      id,
                      source,
                      reading,
                      all,
                      count -> {
                        progress.reached(count);
                        told.accept(count);
                      }));
        } catch (OvertakenException overtaken) {
          if (left == 0) {
            throw overtaken;
          }
        }
      }
    } catch (UnreadableFile file) {
      return end(actor, id, ImportState.REFUSED, ImportReport.unreadable(file));
    }
  }

  private LifeSigns lifeSigns(Actor actor, UUID id) {
    return new LifeSigns(done ->
        transactions.write(
            actor,
            () -> {
              files.steps().progress(id, done, clock.instant());
              return done;
            }));
  }

  private ImportReport write(
      Actor actor, UUID id, Source source, FileReading reading, boolean all, IntConsumer told) {
    enrolment.oneAtATime();
    Plan plan = planner.plan(actor, source, reading);
    ImportReport report = plan.report();
    if (all && report.refused() > 0) {
      return end(actor, id, ImportState.CHECKED, report);
    }
    if (!report.changes()) {
      return end(actor, id, ImportState.UNCHANGED, report);
    }
    requireAll(enrolment.openAll(actor, id, plan.openings(), told));
    int opened = plan.openings().size();
    enrolment.amendAll(
        actor, id, source.system(), plan.amendments(), count -> told.accept(opened + count));
    recognition.propose(actor, plan.alike());
    conflicts.add(plan.conflicts(), id, source.system());
    audit.record(actor, AuditEvent.changed("children.imported", "import", id));
    return end(actor, id, ImportState.DONE, report);
  }

  /** The plan asked the same rules before; anything else undoes the transaction. */
  private static void requireAll(List<ChildAnswer> answers) {
    for (ChildAnswer answer : answers) {
      if (!(answer instanceof ChildAnswer.Done)) {
        throw new IllegalStateException("A planned record was refused");
      }
    }
  }

  /**
   * Takes back all that a file brought, in one transaction; empty when there is nothing to take
   * back.
   */
  Optional<Withdrawal.Outcome> undo(Actor actor, UUID id) {
    try (LifeSigns progress = lifeSigns(actor, id)) {
      return transactions.write(
          actor,
          () ->
              files
                  .find(id)
                  .filter(file ->
                      file.state() == ImportState.DONE || file.state() == ImportState.UNDOING)
                  .map(file -> {
                    Withdrawal.Outcome outcome = withdrawal.of(actor, id, progress::reached);
                    conflicts.close(id);
                    files.undone(id, outcome.left(), clock.instant());
                    audit.record(actor, AuditEvent.changed("children.import-undone", "import", id));
                    return outcome;
                  }));
    }
  }

  private ImportReport end(Actor actor, UUID id, ImportState state, ImportReport report) {
    return transactions.write(
        actor,
        () -> {
          files.end(id, state, report, clock.instant());
          return report;
        });
  }

  FileReading read(Actor actor, Source source, byte[] content) throws UnreadableFile {
    Path copy = temporary();
    try {
      Files.write(copy, content);
      return planner.read(actor, source, copy);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } finally {
      delete(copy);
    }
  }

  static Path temporary() {
    try {
      return Files.createTempFile("mangnon-children", ".tmp");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException locked) {
      copy.toFile().deleteOnExit();
    }
  }
}
