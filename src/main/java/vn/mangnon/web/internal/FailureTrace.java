package vn.mangnon.web.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A failure as the log may keep it: where it happened and of what kind, without the messages, which
 * quote what people typed and what the database holds.
 */
final class FailureTrace {
  private static final int FRAMES = 12;

  private FailureTrace() {}

  static String of(Throwable failure) {
    List<String> lines = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      lines.add((lines.isEmpty() ? "" : "caused by ") + kind(cause));
      Stream.of(cause.getStackTrace()).limit(FRAMES).forEach(frame -> lines.add("\tat " + frame));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String kind(Throwable cause) {
    return cause instanceof SQLException sql
        ? "%s (SQLSTATE %s)".formatted(cause.getClass().getName(), sql.getSQLState())
        : cause.getClass().getName();
  }
}
