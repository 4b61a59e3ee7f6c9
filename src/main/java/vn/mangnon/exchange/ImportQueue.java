package vn.mangnon.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.background.Workers;

/** Works on sent files in the background, two at a time; those that wait show that they live. */
@Component
final class ImportQueue {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private static final int AT_A_TIME = 2;

  private final ImportService imports;
  private final SentFileRepository files;
  private final SignedTransaction transactions;
  private final Clock clock;
  private final Workers workers = new Workers(AT_A_TIME);

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
    workers.add(() -> alive(actor, id), () -> work(actor, id, options));
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
            files.steps().stopped(id);
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
          files.steps().progress(id, 0, clock.instant());
          return id;
        });
  }

  /** Lets running imports end; one that cannot in time is rolled back and can be begun again. */
  @PreDestroy
  void stop() {
    workers.close();
  }
}
