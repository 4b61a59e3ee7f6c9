package vn.mangnon.protection.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that must be done by a certain moment, and what became of it.
 *
 * @param ordinal the how manieth of its kind in the case, from 1
 * @param rule the limit it comes from with the day that limit came into force; {@code plan}, {@code
 *     care} or {@code proceeding/<key>} when its day stands there
 * @param due the last moment that is in time
 * @param pausedAt since when it stands still, if it does
 * @param exempt whether the law does not bind it, because it is an emergency; the date stays a goal
 * @param endedAt when it was done or lapsed
 */
public record Deadline(
    DeadlineKind kind,
    int ordinal,
    String rule,
    Instant start,
    Instant due,
    Optional<Instant> pausedAt,
    boolean exempt,
    Outcome outcome,
    Optional<Instant> endedAt) {
  /** What became of a deadline. */
  public enum Outcome {
    /** It runs, or stands still. */
    OPEN,
    /** Done in time. */
    MET,
    /** Done, too late. */
    LATE,
    /** No longer owed. */
    LAPSED
  }

  static Deadline running(DeadlineKind kind, int ordinal, String rule, Instant start, Instant due) {
    return new Deadline(
        kind, ordinal, rule, start, due, Optional.empty(), false, Outcome.OPEN, Optional.empty());
  }

  /** Whether it is still owed. */
  public boolean open() {
    return outcome == Outcome.OPEN;
  }

  /** Whether it is owed, does not stand still, and its last moment has gone by. */
  public boolean overdue(Instant now) {
    return open() && pausedAt.isEmpty() && now.isAfter(due);
  }

  Deadline done(Instant at) {
    return with(due, Optional.empty(), exempt, at.isAfter(due) ? Outcome.LATE : Outcome.MET, at);
  }

  Deadline lapsed(Instant at) {
    return with(due, Optional.empty(), exempt, Outcome.LAPSED, at);
  }

  Deadline exempted() {
    return new Deadline(kind, ordinal, rule, start, due, pausedAt, true, outcome, endedAt);
  }

  Deadline paused(Instant at) {
    return new Deadline(kind, ordinal, rule, start, due, Optional.of(at), exempt, outcome, endedAt);
  }

  Deadline resumed(Instant newDue) {
    return new Deadline(
        kind, ordinal, rule, start, newDue, Optional.empty(), exempt, outcome, endedAt);
  }

  private Deadline with(
      Instant newDue, Optional<Instant> paused, boolean free, Outcome became, Instant at) {
    return new Deadline(kind, ordinal, rule, start, newDue, paused, free, became, Optional.of(at));
  }
}
