package vn.mangnon.children.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.sources.Disagreement.Decision;
import vn.mangnon.database.UuidV7;

/**
 * Files of neighbours: checked first, then their good rows are taken in, and all of it can be taken
 * back. Everybody sees their own files only.
 */
@Service
public class Imports {
  /** The largest file that is taken from a browser, in bytes: 20 MB. */
  public static final int LARGEST = 20 << 20;

  private static final int LONGEST_NAME = 150;
  private static final int MOST_CONFLICTS = 200;

  private final Sources sources;
  private final ImportWork work;
  private final ImportQueue queue;
  private final ImportRepository files;
  private final ConflictRepository conflicts;
  private final SignedTransaction transactions;
  private final AuditTrail audit;
  private final Clock clock;

  Imports(
      Sources sources,
      ImportWork work,
      ImportQueue queue,
      ImportRepository files,
      ConflictRepository conflicts,
      SignedTransaction transactions,
      AuditTrail audit,
      Clock clock) {
    this.sources = sources;
    this.work = work;
    this.queue = queue;
    this.files = files;
    this.conflicts = conflicts;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What an answer to a step can be. */
  public enum Step {
    DONE,
    /** It is not the time for this step: somebody works on the file, or it is over. */
    NOT_READY,
    /** The content is no longer kept; the file must be sent again. */
    GONE,
    /** There is no such file of the actor's. */
    ABSENT
  }

  /** The sources whose files can be taken in. */
  public List<Source> sources() {
    return sources.all();
  }

  /** A source by its code. */
  public Optional<Source> source(String code) {
    return sources.find(code);
  }

  /**
   * Keeps a file and begins to check it in the background.
   *
   * @param name what the sender calls it; shown, never used as a path
   */
  public UUID receive(Actor actor, Source source, String name, byte[] content) {
    UUID id = keep(actor, source, name, content, ImportState.CHECKING);
    queue.add(actor, id, source, ImportQueue.Task.CHECK);
    return id;
  }

  /** Checks a file at once, for {@code ./mangnon import}; nothing is written. */
  public ImportReport check(Actor actor, Source source, String name, byte[] content) {
    return work.check(
        actor, keep(actor, source, name, content, ImportState.CHECKING), source, content);
  }

  /**
   * Takes a file in at once, for {@code ./mangnon import}.
   *
   * @param all whether one bad row keeps everything out
   * @param told how many records are written, now and then
   */
  public ImportReport take(
      Actor actor, Source source, String name, byte[] content, boolean all, IntConsumer told) {
    UUID id = keep(actor, source, name, content, ImportState.RUNNING);
    return work.take(actor, id, source, content, all, told);
  }

  private UUID keep(Actor actor, Source source, String name, byte[] content, ImportState state) {
    if (!Policy.CURRENT.allows(actor, Action.IMPORT, Resource.CHILD)) {
      throw new IllegalArgumentException("The actor imports no children");
    }
    UUID id = UuidV7.next(clock);
    transactions.write(
        actor,
        () -> {
          files.add(id, source.code(), shown(name), content, state, clock.instant(), actor);
          return id;
        });
    return id;
  }

  /** One's own files, newest first, at most 50. */
  public List<ImportFile> newest(Actor actor) {
    return transactions.read(actor, files::newest);
  }

  /** One of one's own files. */
  public Optional<ImportFile> find(Actor actor, UUID id) {
    return transactions.read(actor, () -> files.find(id));
  }

  /** Begins to take a checked file in; also begins anew what was interrupted. */
  public Step accept(Actor actor, UUID id) {
    return begin(actor, id, true);
  }

  /** Begins an interrupted check anew. */
  public Step checkAgain(Actor actor, UUID id) {
    return begin(actor, id, false);
  }

  private Step begin(Actor actor, UUID id, boolean take) {
    Optional<ImportFile> file = find(actor, id);
    Optional<Source> source = file.flatMap(one -> sources.find(one.source()));
    if (file.isEmpty() || source.isEmpty()) {
      return Step.ABSENT;
    }
    Instant now = clock.instant();
    boolean ready = file.get().checkable(now) || take && file.get().state() == ImportState.CHECKED;
    Step step =
        transactions.write(
            actor,
            () -> {
              if (files.content(id).isEmpty()) {
                return Step.GONE;
              }
              long total = file.get().report().map(one -> one.opened() + one.amended()).orElse(0L);
              return ready
                      && files
                          .steps()
                          .begin(
                              id,
                              take ? ImportState.RUNNING : ImportState.CHECKING,
                              List.of(file.get().state()),
                              total,
                              now)
                  ? Step.DONE
                  : Step.NOT_READY;
            });
    if (step == Step.DONE) {
      queue.add(actor, id, source.get(), take ? ImportQueue.Task.TAKE : ImportQueue.Task.CHECK);
    }
    return step;
  }

  /** Lets a checked file go; its content is forgotten after a week. */
  public Step discard(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () ->
            files
                .find(id)
                .map(file -> {
                  boolean over =
                      file.state() != ImportState.CHECKED && !file.checkable(clock.instant());
                  if (!over) {
                    files.steps().set(id, ImportState.DISCARDED);
                  }
                  return over ? Step.NOT_READY : Step.DONE;
                })
                .orElse(Step.ABSENT));
  }

  /** Begins to take everything back that a file brought; also begins anew what was interrupted. */
  public Step undo(Actor actor, UUID id) {
    Optional<ImportFile> file = find(actor, id);
    Optional<Source> source = file.flatMap(one -> sources.find(one.source()));
    if (file.isEmpty() || source.isEmpty()) {
      return Step.ABSENT;
    }
    Instant now = clock.instant();
    long total = file.get().report().map(one -> one.opened() + one.amended()).orElse(0L);
    boolean begun =
        file.get().undoable(now)
            && transactions.write(
                actor,
                () ->
                    files
                        .steps()
                        .begin(id, ImportState.UNDOING, List.of(file.get().state()), total, now));
    if (begun) {
      queue.add(actor, id, source.get(), ImportQueue.Task.UNDO);
    }
    return begun ? Step.DONE : Step.NOT_READY;
  }

  /**
   * A value that was not taken, and the name of the child.
   *
   * @param held what the register said when the file was taken in
   * @param decision what a person decided since
   */
  public record Difference(
      UUID child,
      String name,
      String field,
      String held,
      String heldSource,
      String given,
      Optional<Decision> decision) {}

  /**
   * Values of a file that were not taken, open ones first, at most 200; each child shown is
   * audited.
   */
  public List<Difference> conflicts(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () -> {
          List<Difference> found =
              conflicts.of(id, MOST_CONFLICTS).stream()
                  .map(one ->
                      new Difference(
                          one.conflict().child(),
                          one.name(),
                          one.conflict().field(),
                          one.conflict().held(),
                          one.conflict().heldSource(),
                          one.conflict().given(),
                          one.decision()))
                  .toList();
          audit.recordAll(
              actor,
              found.stream()
                  .map(Difference::child)
                  .distinct()
                  .map(child ->
                      AuditEvent.read("child.listed", "child", child).with("why", "conflict"))
                  .toList());
          return found;
        });
  }

  /**
   * A small file of invented children as the source's files look, in CSV.
   *
   * @param commune the code of a commune
   */
  public byte[] example(Source source, String commune) {
    return ExampleFile.of(source, commune);
  }

  /** The rows that are not good as a workbook to mend and send again; empty when all are. */
  public Optional<byte[]> refusedRows(Actor actor, ImportFile file) {
    List<RowProblem> problems = file.report().map(ImportReport::problems).orElse(List.of());
    return problems.isEmpty()
        ? Optional.empty()
        : transactions
            .read(actor, () -> files.content(file.id()))
            .flatMap(content ->
                sources
                    .find(file.source())
                    .flatMap(source -> RefusedRows.workbook(content, source, problems)));
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{C}", "").strip();
    String text = clean.isEmpty() ? "?" : clean;
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }
}
