package vn.mangnon.children.sources;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.background.Workers;

/** Works on files of neighbours in the background, one at a time; those that wait show life. */
@Component("childImportQueue")
class ImportQueue {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

  private final ImportWork steps;
  private final ImportRepository files;
  private final SignedTransaction transactions;
  private final Clock clock;
  private final Workers workers = new Workers(1);

  ImportQueue(
      ImportWork work, ImportRepository files, SignedTransaction transactions, Clock clock) {
    this.steps = work;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What can be done with a file in the background. */
  enum Task {
    CHECK,
    TAKE,
    UNDO
  }

  /** Does the next step of a file. */
  void add(Actor actor, UUID id, Source source, Task task) {
    workers.add(
        () -> write(actor, () -> files.steps().progress(id, 0, clock.instant())),
        () -> work(actor, id, source, task));
  }

  private void work(Actor actor, UUID id, Source source, Task task) {
    try {
      step(actor, id, source, task);
    } catch (RuntimeException defect) {
      LOG.error("Import {} stopped; nothing of this step was written", id, defect);
      write(actor, () -> files.steps().stopped(id));
    }
  }

  private void step(Actor actor, UUID id, Source source, Task task) {
    switch (task) {
      case CHECK -> steps.check(actor, id, source, content(actor, id));
      case TAKE -> steps.take(actor, id, source, content(actor, id), false, count -> {});
      case UNDO -> steps.undo(actor, id);
    }
  }

  private byte[] content(Actor actor, UUID id) {
    return transactions.read(actor, () -> files.content(id)).orElseThrow();
  }

  private void write(Actor actor, Runnable change) {
    transactions.write(
        actor,
        () -> {
          change.run();
          return true;
        });
  }

  /** Lets a running import end; one that cannot in time is rolled back and can be begun again. */
  @PreDestroy
  void stop() {
    workers.close();
  }
}
