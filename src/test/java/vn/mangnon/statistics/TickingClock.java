package vn.mangnon.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Starts on 23 November 2026 in Vietnam and moves on by a second each time somebody looks. */
public final class TickingClock extends Clock {
  private Instant now = Instant.parse("2026-11-23T01:00:00Z");

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Ho_Chi_Minh");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plusSeconds(1);
    return now;
  }

  /** Lets time pass. */
  public synchronized Instant pass(Duration duration) {
    now = now.plus(duration);
    return now;
  }
}
