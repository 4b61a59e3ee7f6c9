package vn.mangnon.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Works on sent files in the background, two at a time; those that wait show that they live. */
@Component
final class ImportQueue {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private static final int AT_A_TIME = 2;
  private static final long SIGN_OF_LIFE = 10;
  private static final long LAST_SECONDS = 15;

  private final ImportService imports;
  private final SentFileRepository files;
  private final SignedTransaction transactions;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  ImportQueue(
      ImportService imports,
      SentFileRepository files,
      SignedTransaction transactions,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does the next step of a file whose content is kept. */
  void add(Actor actor, UUID id, ImportOptions options) {
    workers.execute(() -> {
      try {
        while (!places.tryAcquire(SIGN_OF_LIFE, TimeUnit.SECONDS)) {
          alive(actor, id);
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      try {
        work(actor, id, options);
      } finally {
        places.release();
      }
    });
  }

  private void work(Actor actor, UUID id, ImportOptions options) {
    Path copy = ImportService.temporary();
    try {
      Files.write(copy, transactions.read(actor, () -> files.content(id)).orElseThrow());
      imports.work(actor, id, copy, options);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } catch (RuntimeException defect) {
      LOG.error("Import {} stopped; nothing of this step was written", id, defect);
      transactions.write(
          actor,
          () -> {
            files.stopped(id);
            return id;
          });
    } finally {
      ImportService.delete(copy);
    }
  }

  private void alive(Actor actor, UUID id) {
    transactions.write(
        actor,
        () -> {
          files.progress(id, 0, clock.instant());
          return id;
        });
  }

  /** Lets running imports end; one that cannot in time is rolled back and can be begun again. */
  @PreDestroy
  void stop() throws InterruptedException {
    workers.shutdown();
    if (!workers.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
