package vn.mangnon.protection.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.folder.Confidence;
import vn.mangnon.time.WorkingCalendar;

/**
 * A limit of the law, a row of {@code protection/limits.csv}.
 *
 * @param amount how many hours, working days or days
 * @param pausable whether it may stand still for a reason
 * @param validFrom the first day on which it holds
 * @param validTo the first day on which it no longer holds
 * @param article where it stands
 * @param confidence how well the amount is known
 * @param startConfidence how well it is known when the limit begins
 */
public record Limit(
    DeadlineKind kind,
    int amount,
    Unit unit,
    boolean pausable,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String article,
    String vi,
    String en,
    Confidence confidence,
    Confidence startConfidence,
    String source) {
  private static final Duration LAST_MOMENT = Duration.ofNanos(1000);

  /** What a limit is counted in. */
  public enum Unit {
    /** Nights, weekends and holidays count. */
    HOURS,
    /** Days on which state agencies work; the day of the start does not count. */
    WORKING_DAYS,
    /** Days of the calendar; the day of the start does not count. */
    DAYS
  }

  /** The limit and the day it came into force, as a deadline names it. */
  public String version() {
    return kind + "@" + validFrom;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }

  /** The last moment that is in time for what starts then. */
  Instant due(Instant start, WorkingCalendar calendar) {
    return switch (unit) {
      case HOURS -> calendar.plusHours(start, amount);
      case WORKING_DAYS -> calendar.endOfWorkingDays(start, amount).minus(LAST_MOMENT);
      case DAYS -> endOf(dayOf(start).plusDays(amount));
    };
  }

  /** The last moment of a day. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().minus(LAST_MOMENT);
  }

  static LocalDate dayOf(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
