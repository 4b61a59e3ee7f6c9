package vn.mangnon.linkage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, to the month or to the year.
 *
 * @param year 1800 to 2199
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ].*)?)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.])(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** A date known to the day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads 2019-05-03, 2019-05, 2019, 03/05/2019 (day first), 05/2019 or 20190503.
   *
   * @return empty where the text is no such date or the day does not exist
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return checked(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return checked(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? checked(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<PartialDate> checked(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    int y = Integer.parseInt(year);
    int m = month == null ? 0 : Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    boolean real =
        y >= 1800
            && y <= 2199
            && m <= 12
            && (month == null || m > 0)
            && (day == null || (d > 0 && d <= YearMonth.of(y, m).lengthOfMonth()));
    return real ? Optional.of(new PartialDate(y, m, d)) : Optional.empty();
  }

  /**
   * Eight digits written as a date that never was, such as 19371233: still worth comparing digit by
   * digit. Empty for anything else.
   */
  static Optional<PartialDate> impossible(String text) {
    Matcher compact = COMPACT.matcher(text.replaceAll("[-/.]", ""));
    return compact.matches()
        ? Optional.of(
            new PartialDate(
                Integer.parseInt(compact.group(1)),
                Integer.parseInt(compact.group(2)),
                Integer.parseInt(compact.group(3))))
        : Optional.empty();
  }

  int packed() {
    return (year * 100 + month) * 100 + day;
  }

  static PartialDate unpack(int packed) {
    return new PartialDate(packed / 10_000, packed / 100 % 100, packed % 100);
  }

  boolean firstOfJanuary() {
    return day == 1 && month == 1;
  }

  @Override
  public String toString() {
    return month == 0
        ? "%04d".formatted(year)
        : day == 0
            ? "%04d-%02d".formatted(year, month)
            : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
