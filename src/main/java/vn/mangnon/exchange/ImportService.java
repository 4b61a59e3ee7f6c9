package vn.mangnon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.background.LifeSigns;
import vn.mangnon.database.UuidV7;
import vn.mangnon.sheets.FileKind;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;

/**
 * Takes files of figures in: the one way for the page, the programming interface and {@code
 * ./mangnon import}.
 */
@Service
public class ImportService {
  /** The largest file that is read from a browser or another system, in bytes: 20 MB. */
  public static final long LARGEST = 20L << 20;

  private static final long LARGEST_FROM_MACHINE = 2L << 30;
  private static final int BUFFER = 1 << 16;

  private final ImportTools tools;
  private final SentFileRepository files;
  private final SignedTransaction transactions;
  private final Clock clock;

  ImportService(
      ImportTools tools, SentFileRepository files, SignedTransaction transactions, Clock clock) {
    this.tools = tools;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes in a file on this machine; the answer names every row that is not good. */
  public ImportReport run(Actor actor, Path file, ImportOptions options) {
    UUID id = UuidV7.next(clock);
    long bytes = sizeOf(file);
    tools.write(
        actor,
        () -> {
          files.add(id, options.fileName(), bytes, ImportState.RUNNING, clock.instant(), actor);
          return id;
        });
    ImportReport report = work(actor, id, file, options);
    if (report.outcome() == ImportReport.Outcome.CHECKED) {
      // Its content is not kept, so nobody can decide on it later.
      tools.write(
          actor,
          () -> {
            files.steps().set(id, ImportState.DISCARDED);
            return id;
          });
    }
    return report;
  }

  /**
   * Takes in what a stream holds; more than {@link #LARGEST} bytes are refused without reading on.
   */
  public ImportReport run(Actor actor, InputStream in, ImportOptions options) {
    Path copy = temporary();
    try {
      if (!spool(in, copy)) {
        UUID id = UuidV7.next(clock);
        return refuse(actor, id, options, FileRefusal.TOO_LARGE);
      }
      return run(actor, copy, options);
    } finally {
      delete(copy);
    }
  }

  /** Does one step of an import whose row exists. */
  ImportReport work(Actor actor, UUID id, Path file, ImportOptions options) {
    try (LifeSigns progress = lifeSigns(actor, id)) {
      ImportRun run = new ImportRun(tools, actor, id, options, progress);
      ImportRun.Opened opened = open(file, options);
      if (options.mode() == ImportOptions.Mode.CHECK) {
        return tools.end(actor, run.check(opened));
      }
      tools.audit(actor, "figures.imported", id);
      return run.take(opened);
    } catch (RefusedFile refused) {
      return tools.end(actor, ImportReport.refused(id, options.fileName(), refused.refusal()));
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

  /** Notes a file that is not even kept, under an id of its own. */
  ImportReport refuse(Actor actor, UUID id, ImportOptions options, FileRefusal refusal) {
    return tools.write(
        actor,
        () -> {
          files.add(id, options.fileName(), LARGEST, ImportState.RUNNING, clock.instant(), actor);
          return tools.end(actor, ImportReport.refused(id, options.fileName(), refusal));
        });
  }

  private ImportRun.Opened open(Path file, ImportOptions options) throws RefusedFile {
    long bytes = sizeOf(file);
    long largest = options.large() ? LARGEST_FROM_MACHINE : LARGEST;
    if (bytes > largest) {
      throw new RefusedFile(FileRefusal.TOO_LARGE);
    }
    if (bytes == 0) {
      throw new RefusedFile(FileRefusal.EMPTY);
    }
    FileKind kind = FileKind.of(file);
    FigureFile figures =
        switch (kind) {
          case WORKBOOK -> workbook(file, bytes);
          case CSV -> new CsvFigures(file);
          case JSON -> new DataValueSetFigures(file);
        };
    return new ImportRun.Opened(figures, kind, bytes);
  }

  private FigureFile workbook(Path file, long bytes) throws RefusedFile {
    if (bytes > LARGEST) {
      throw new RefusedFile(FileRefusal.TOO_LARGE);
    }
    return new TemplateFigures(file, tools::template);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static Path temporary() {
    try {
      return Files.createTempFile("mangnon-import", ".tmp");
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

  private static boolean spool(InputStream in, Path copy) {
    try (OutputStream out = Files.newOutputStream(copy)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > LARGEST) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
