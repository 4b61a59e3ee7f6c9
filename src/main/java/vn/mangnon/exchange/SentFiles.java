package vn.mangnon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.exchange.SentFileAnswer.Absent;
import vn.mangnon.exchange.SentFileAnswer.Done;
import vn.mangnon.exchange.SentFileAnswer.Refused;
import vn.mangnon.exchange.SentFileAnswer.Stands;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.statistics.BatchChange;
import vn.mangnon.statistics.BatchChanges;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.UndoAnswer;

/**
 * Files that a person sends through the page: checked in the background, decided upon, written in
 * the background, and taken back within a day. Everybody sees their own files only.
 */
@Service
public class SentFiles {
  private static final int LONGEST_NAME = 150;

  private final ImportService imports;
  private final ImportQueue queue;
  private final SentFileRepository files;
  private final Figures figures;
  private final BatchChanges changes;
  private final SignedTransaction transactions;
  private final Clock clock;

  SentFiles(
      ImportService imports,
      ImportQueue queue,
      SentFileRepository files,
      Figures figures,
      BatchChanges changes,
      SignedTransaction transactions,
      Clock clock) {
    this.imports = imports;
    this.queue = queue;
    this.files = files;
    this.figures = figures;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps a file and begins to check it; more than {@link ImportService#LARGEST} bytes are refused
   * without reading on.
   *
   * @param name what the sender calls it; shown, never used as a path
   * @return the file's id
   */
  public UUID receive(Actor actor, String name, InputStream in) {
    String shown = shown(name);
    byte[] content = read(in);
    UUID id = UuidV7.next(clock);
    if (content.length > ImportService.LARGEST) {
      imports.refuse(actor, id, ImportOptions.of(shown), FileRefusal.TOO_LARGE);
      return id;
    }
    transactions.write(
        actor,
        () -> {
          Instant now = clock.instant();
          files.add(id, shown, content.length, ImportState.CHECKING, now, actor);
          files.keep(id, content, actor);
          return id;
        });
    queue.add(actor, id, ImportOptions.of(shown).in(ImportOptions.Mode.CHECK));
    return id;
  }

  /** One's own files, newest first, at most 50. */
  public List<SentFile> newest(Actor actor) {
    return transactions.read(actor, files::newest);
  }

  /** One of one's own files. */
  public Optional<SentFile> find(Actor actor, UUID id) {
    return transactions.read(actor, () -> files.find(id));
  }

  /** The workbook with its bad cells marked; empty when it is none, or no longer kept. */
  public Optional<byte[]> marked(Actor actor, SentFile file) {
    Optional<ImportReport> report = file.report().filter(one -> !one.problems().isEmpty());
    return report.flatMap(one ->
        transactions
            .read(actor, () -> files.content(file.id()))
            .flatMap(content -> MarkedWorkbook.of(content, one.problems())));
  }

  /** The problems of a file as a workbook of their own; empty when there are none. */
  public Optional<byte[]> problems(SentFile file) {
    return file.report().filter(one -> !one.problems().isEmpty()).map(ProblemSheet::of);
  }

  /** Begins to write a file that was checked; also begins anew what was interrupted. */
  public SentFileAnswer take(Actor actor, UUID id, ImportOptions.Mode mode, String comment) {
    return begin(actor, id, mode, comment.strip());
  }

  /** Begins the check of an interrupted file anew. */
  public SentFileAnswer checkAgain(Actor actor, UUID id) {
    return begin(actor, id, ImportOptions.Mode.CHECK, "");
  }

  private SentFileAnswer begin(Actor actor, UUID id, ImportOptions.Mode mode, String comment) {
    boolean check = mode == ImportOptions.Mode.CHECK;
    Optional<SentFile> file = find(actor, id);
    if (file.isEmpty()) {
      return new Absent();
    }
    SentFileAnswer answer =
        transactions.write(
            actor,
            () -> {
              Instant now = clock.instant();
              List<ImportState> from = new ArrayList<>();
              if (file.get().interrupted(now)) {
                from.add(file.get().state());
              }
              if (!check && file.get().decidable()) {
                from.add(file.get().state());
              }
              if (files.content(id).isEmpty()) {
                return new Refused(SentFileRefusal.CONTENT_GONE);
              }
              long total = file.get().report().map(ImportReport::read).orElse(0L);
              ImportState step = check ? ImportState.CHECKING : ImportState.RUNNING;
              return !from.isEmpty() && files.steps().begin(id, step, from, total, now)
                  ? new Done()
                  : new Refused(SentFileRefusal.NOT_READY);
            });
    if (answer instanceof Done) {
      queue.add(actor, id, ImportOptions.of(file.get().fileName()).in(mode).explainedBy(comment));
    }
    return answer;
  }

  /** Lets a checked file go without writing anything. */
  public SentFileAnswer discard(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () -> {
          Optional<SentFile> file = files.find(id);
          if (file.isEmpty()) {
            return new Absent();
          }
          Instant now = clock.instant();
          if (!file.get().decidable() && !file.get().interrupted(now)) {
            return new Refused(SentFileRefusal.NOT_READY);
          }
          files.steps().set(id, ImportState.DISCARDED);
          return new Done();
        });
  }

  /** The values a file brought, with what stood before. */
  public List<BatchChange> changes(Actor actor, SentFile file, long offset, int limit) {
    return file.batch().map(batch -> changes.of(actor, batch, offset, limit)).orElseGet(List::of);
  }

  /** Takes a file back within 24 hours, unless something was built on it since. */
  public SentFileAnswer undo(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () ->
            files
                .find(id)
                .map(file ->
                    file.batch()
                        .map(batch -> undo(actor, file, batch))
                        .orElseGet(() -> new Refused(SentFileRefusal.NOT_READY)))
                .orElseGet(Absent::new));
  }

  private SentFileAnswer undo(Actor actor, SentFile file, UUID batch) {
    if (file.state() == ImportState.UNDONE) {
      return new Refused(SentFileRefusal.ALREADY_UNDONE);
    }
    BatchChanges.Since since = changes.since(actor, batch);
    if (!since.nothing()) {
      return new Stands(
          since.corrected() > 0 ? SentFileRefusal.CORRECTED_SINCE : SentFileRefusal.ACCEPTED_SINCE,
          since);
    }
    return switch (figures.undo(actor, batch)) {
      case UndoAnswer.Undone undone -> {
        files.steps().set(file.id(), ImportState.UNDONE);
        yield new Done();
      }
      case UndoAnswer.TooLate late -> new Refused(SentFileRefusal.TOO_LATE);
      case UndoAnswer.AlreadyUndone before -> new Refused(SentFileRefusal.ALREADY_UNDONE);
      case UndoAnswer.Absent absent -> new Absent();
    };
  }

  private static byte[] read(InputStream in) {
    try {
      return in.readNBytes((int) ImportService.LARGEST + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = Words.clean(last.replaceAll("\\p{C}", "")).strip();
    String text = clean.isEmpty() ? "?" : clean;
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }
}
