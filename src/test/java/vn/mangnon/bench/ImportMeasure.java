package vn.mangnon.bench;

import java.nio.file.Path;
import vn.mangnon.access.Actor;
import vn.mangnon.exchange.ImportOptions;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.ImportService;

/** Takes a file of figures in, just as {@code ./mangnon import} does. */
final class ImportMeasure {
  private static final Actor MACHINE = Actor.machine("command-line");

  /** How long it took, in seconds, and how much processor time. */
  record Taken(long rows, double seconds, CpuClock.Reading cpu) {
    double rowsASecond() {
      return rows / seconds;
    }
  }

  private final Workplace.Started place;

  ImportMeasure(Workplace.Started place) {
    this.place = place;
  }

  /** Imports the file, all of whose figures must be new. */
  Taken take(Path file, long rows) {
    ImportService service = place.get(ImportService.class);
    CpuClock.Reading before = place.cpu().read();
    long begin = System.nanoTime();
    ImportReport report =
        service.run(
            MACHINE, file, ImportOptions.of(String.valueOf(file.getFileName())).fromMachine());
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (report.added() != rows) {
      throw new IllegalStateException("not all figures were taken in: " + report.asText());
    }
    return new Taken(rows, seconds, place.cpu().read().since(before));
  }
}
