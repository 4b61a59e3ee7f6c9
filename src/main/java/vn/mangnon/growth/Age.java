package vn.mangnon.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old a child was on the day of measuring.
 *
 * @param days completed days, 0 or more
 * @param months the same in months of 30.4375 days, with decimals
 */
public record Age(int days, double months) {
  private static final double DAYS_IN_MONTH = 30.4375;
  private static final double MONTHS_OF_CHILD_STANDARDS = 60;

  /** Refuses an age before birth. */
  public Age {
    if (days < 0 || months < 0) {
      throw new IllegalArgumentException("An age is not negative: " + days + " days");
    }
  }

  /** An age known to the day. */
  public static Age ofDays(int days) {
    return new Age(days, days / DAYS_IN_MONTH);
  }

  /** An age in months; days are rounded half up, as the WHO software does. */
  public static Age ofMonths(double months) {
    return new Age((int) Math.floor(months * DAYS_IN_MONTH + 0.5), months);
  }

  /** The age on {@code day} of a child born on {@code birth}, which is not later. */
  public static Age on(LocalDate day, LocalDate birth) {
    return ofDays((int) ChronoUnit.DAYS.between(birth, day));
  }

  /** Whether the Child Growth Standards (0–5 years) apply: below 60 months. */
  public boolean underFive() {
    return days / DAYS_IN_MONTH < MONTHS_OF_CHILD_STANDARDS && months < MONTHS_OF_CHILD_STANDARDS;
  }
}
