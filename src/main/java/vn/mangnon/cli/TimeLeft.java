package vn.mangnon.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.mangnon.linkage.Progress;

/** Tells a person at a terminal how far a run is and about how long it will still take. */
final class TimeLeft implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private final PrintWriter err;
  private final Clock clock;
  private Instant begun;
  private Instant told;
  private Stage current = Stage.BLOCKING;

  TimeLeft(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
    this.begun = clock.instant();
    this.told = begun;
  }

  @Override
  public void reached(Stage stage, long done, long of) {
    Instant now = clock.instant();
    if (stage != current) {
      current = stage;
      begun = now;
    }
    if (done < of && Duration.between(told, now).compareTo(PAUSE) < 0) {
      return;
    }
    told = now;
    long spent = Duration.between(begun, now).toSeconds();
    String left =
        done == 0 || done == of
            ? ""
            : ", còn khoảng / left about %d s".formatted(spent * (of - done) / done);
    err.printf("%s: %d%%%s%n", words(stage), 100 * done / of, left);
    err.flush();
  }

  private static String words(Stage stage) {
    return switch (stage) {
      case BLOCKING -> "Chọn cặp / choosing pairs";
      case LEARNING -> "Học trọng số / learning weights";
      case SCORING -> "So sánh / comparing";
    };
  }
}
