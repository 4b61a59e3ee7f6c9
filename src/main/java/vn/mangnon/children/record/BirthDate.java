package vn.mangnon.children.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth as far as it is known.
 *
 * @param on the day; the first day of the month or year when only that is known
 */
public record BirthDate(LocalDate on, Precision precision) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  public BirthDate {
    on =
        switch (precision) {
          case DAY -> on;
          case MONTH -> on.withDayOfMonth(1);
          case YEAR -> on.withDayOfYear(1);
        };
  }

  /** A day of birth known to the day. */
  public static BirthDate day(LocalDate on) {
    return new BirthDate(on, Precision.DAY);
  }

  /** Only the year is known. */
  public static BirthDate year(int year) {
    return new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  /** What people write: {@code 5/3/2019}, {@code 3/2019}, {@code 2019} or {@code 2019-03-05}. */
  public static Optional<BirthDate> parse(String text) {
    Matcher iso = ISO.matcher(text.strip());
    Matcher written = WRITTEN.matcher(text.strip());
    try {
      if (iso.matches()) {
        return Optional.of(day(LocalDate.parse(text.strip())));
      }
      return written.matches() ? Optional.of(of(written)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static BirthDate of(Matcher written) {
    int year = Integer.parseInt(written.group(3));
    if (written.group(2) == null) {
      return year(year);
    }
    int month = Integer.parseInt(written.group(2));
    return written.group(1) == null
        ? new BirthDate(LocalDate.of(year, month, 1), Precision.MONTH)
        : day(LocalDate.of(year, month, Integer.parseInt(written.group(1))));
  }

  /** As people write it. */
  public String written() {
    return switch (precision) {
      case DAY -> "%02d/%02d/%d".formatted(on.getDayOfMonth(), on.getMonthValue(), on.getYear());
      case MONTH -> "%02d/%d".formatted(on.getMonthValue(), on.getYear());
      case YEAR -> Integer.toString(on.getYear());
    };
  }

  /** The last day it may have been. */
  public LocalDate latest() {
    return switch (precision) {
      case DAY -> on;
      case MONTH -> on.plusMonths(1).minusDays(1);
      case YEAR -> on.plusYears(1).minusDays(1);
    };
  }

  /** Completed years of age on a day, counted from the earliest day of birth it may have been. */
  public int mostYearsOn(LocalDate day) {
    return Period.between(on, day).getYears();
  }
}
