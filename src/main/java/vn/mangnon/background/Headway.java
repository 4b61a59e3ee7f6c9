package vn.mangnon.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a piece of work is.
 *
 * @param done how much the present step has done
 * @param total how much there is, 0 while unknown
 * @param beganAt when the present step began
 * @param seenAt when it last showed life
 */
public record Headway(long done, long total, Instant beganAt, Instant seenAt) {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** Whether it has shown no life for a minute; work writes at its end, so nothing is half done. */
  public boolean silent(Instant now) {
    return seenAt.plus(SILENCE).isBefore(now);
  }

  /** The share done, 0 to 100. */
  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }

  /** How much longer it takes at the speed so far; empty while nobody can tell. */
  public Optional<Duration> left(Instant now) {
    Duration spent = Duration.between(beganAt, now);
    return done == 0 || total <= done || spent.isNegative()
        ? Optional.empty()
        : Optional.of(spent.multipliedBy(total - done).dividedBy(done));
  }
}
