package vn.mangnon.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A clock in Vietnam that begins where a story begins, runs on as clocks do, and jumps forward when
 * the story says so.
 */
final class StoryClock extends Clock {
  private final Clock machine = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  private volatile Duration ahead;

  /** Begins at a moment such as {@code 2027-02-03T22:40:00+07:00}. */
  StoryClock(String begins) {
    ahead = Duration.between(machine.instant(), OffsetDateTime.parse(begins).toInstant());
  }

  /** Lets time go by until a moment, which must be to come. */
  void until(String moment) {
    Duration left = Duration.between(instant(), OffsetDateTime.parse(moment).toInstant());
    if (left.isNegative()) {
      throw new IllegalArgumentException(moment + " has gone by in this story");
    }
    ahead = ahead.plus(left);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(machine.withZone(zone), ahead);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }
}
