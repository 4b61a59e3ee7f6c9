package vn.mangnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time of the application and of its database with all its backends, living and ended, in
 * seconds, as the kernel counts it in {@code /proc}.
 */
final class CpuClock {
  private static final double TICKS_A_SECOND = 100;
  private static final int UTIME = 11;
  private static final int CUTIME = 13;
  private final long application;
  private final long database;

  CpuClock(long application, long database) {
    this.application = application;
    this.database = database;
  }

  /** What was used since some moment long ago. */
  Reading read() {
    double server = used(database, 4);
    for (long backend : children(database)) {
      server += used(backend, 2);
    }
    return new Reading(used(application, 2), server);
  }

  /** Seconds of the application and of the database. */
  record Reading(double application, double database) {
    Reading since(Reading earlier) {
      return new Reading(application - earlier.application, database - earlier.database);
    }

    double total() {
      return application + database;
    }
  }

  /** User and system time; with four fields, of children that have ended as well. */
  private static double used(long process, int fields) {
    String[] stat = stat(process);
    double ticks = 0;
    for (int field = UTIME; field < UTIME + fields && stat.length > CUTIME + 1; field++) {
      ticks += Long.parseLong(stat[field]);
    }
    return ticks / TICKS_A_SECOND;
  }

  private static List<Long> children(long process) {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("\\d+"))
          .map(Long::parseLong)
          .filter(id -> isChild(id, process))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChild(long id, long parent) {
    String[] stat = stat(id);
    return stat.length > 1 && stat[1].equals(Long.toString(parent));
  }

  /** The fields after the command's name, which may hold spaces; none when it has ended. */
  private static String[] stat(long process) {
    try {
      String text = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return text.substring(text.lastIndexOf(')') + 2).split(" ");
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
