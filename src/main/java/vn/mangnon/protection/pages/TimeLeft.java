package vn.mangnon.protection.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.time.WorkingCalendar;

/**
 * How long it is until a last moment, or since it.
 *
 * @param amount hours, days or working days
 * @param minutes besides whole hours
 * @param over whether the moment has gone by
 */
public record TimeLeft(Unit unit, long amount, long minutes, boolean over) {
  private static final Duration DAY = Duration.ofDays(1);

  /** What it is said in. */
  public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS
  }

  /** The time between now and a last moment, in the unit in which that limit is counted. */
  static TimeLeft of(DeadlineKind kind, Instant due, Instant now, WorkingCalendar calendar) {
    boolean over = now.isAfter(due);
    Duration between = over ? Duration.between(due, now) : Duration.between(now, due);
    if (between.compareTo(DAY) < 0) {
      return new TimeLeft(Unit.HOURS, between.toHours(), between.toMinutesPart(), over);
    }
    if (over) {
      return new TimeLeft(Unit.DAYS, between.toDays(), 0, true);
    }
    LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    LocalDate last = LocalDate.ofInstant(due, WorkingCalendar.ZONE);
    return switch (kind) {
      case PLAN_DECISION, CARE_HANDOVER ->
          new TimeLeft(
              Unit.WORKING_DAYS,
              today.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count(),
              0,
              false);
      case EMERGENCY_MEASURE, SEPARATION, SERVICE, REVIEW, CARE_REVIEW, PROCEEDING ->
          new TimeLeft(Unit.DAYS, ChronoUnit.DAYS.between(today, last), 0, false);
    };
  }

  /** The text that says it, with {@link #amount} and {@link #minutes}. */
  public String key() {
    return "cases." + (over ? "over." : "left.") + unit.name().toLowerCase(Locale.ROOT);
  }
}
