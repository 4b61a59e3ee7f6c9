package vn.mangnon.children.sources;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Works on files of neighbours in the background, one at a time; those that wait show life. */
@Component("childImportQueue")
class ImportQueue {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private static final long SIGN_OF_LIFE = 10;
  private static final long LAST_SECONDS = 15;

  private final ImportWork work;
  private final ImportRepository files;
  private final SignedTransaction transactions;
  private final Clock clock;
  private final Semaphore place = new Semaphore(1, true);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  ImportQueue(
      ImportWork work, ImportRepository files, SignedTransaction transactions, Clock clock) {
    this.work = work;
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
    workers.execute(() -> {
      try {
        while (!place.tryAcquire(SIGN_OF_LIFE, TimeUnit.SECONDS)) {
          write(actor, () -> files.progress(id, 0, clock.instant()));
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      try {
        step(actor, id, source, task);
      } catch (RuntimeException defect) {
        LOG.error("Import {} stopped; nothing of this step was written", id, defect);
        write(actor, () -> files.stopped(id));
      } finally {
        place.release();
      }
    });
  }

  private void step(Actor actor, UUID id, Source source, Task task) {
    switch (task) {
      case CHECK -> work.check(actor, id, source, content(actor, id));
      case TAKE -> work.take(actor, id, source, content(actor, id), false, count -> {});
      case UNDO -> work.undo(actor, id);
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
  void stop() throws InterruptedException {
    workers.shutdown();
    if (!workers.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
