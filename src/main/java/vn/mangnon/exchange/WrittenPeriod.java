package vn.mangnon.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * Reads a period as people and other systems write it: {@code 2025}, {@code Năm 2025}, {@code Quý
 * 1/2025}, {@code 03/2025}, {@code 202503}, {@code 2024-2025}, or any day dd/mm/yyyy of it.
 */
final class WrittenPeriod {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(?:tháng )?(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})");
  private static final Pattern QUARTER =
      Pattern.compile("quý (\\d|i{1,3}|iv)(?:[/-]| năm )(\\d{4})");
  private static final Pattern SCHOOL = Pattern.compile("(?:năm học )?(\\d{4}) ?[-–/] ?(\\d{4})");
  private static final int LONGEST = 40;

  private WrittenPeriod() {}

  /** The period; {@code kind} says which one a single day stands for. */
  static Optional<Period> read(String written, PeriodKind kind) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Period.parse(text.toUpperCase(Locale.ROOT)).or(() -> inWords(text, kind));
    } catch (DateTimeException | IllegalArgumentException noSuchPeriod) {
      return Optional.empty();
    }
  }

  private static Optional<Period> inWords(String text, PeriodKind kind) {
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return Optional.of(around(date(day, 3, 2, 1), kind));
    }
    Matcher iso = ISO_DAY.matcher(text);
    if (iso.matches()) {
      return Optional.of(around(date(iso, 1, 2, 3), kind));
    }
    Matcher school = SCHOOL.matcher(text);
    if (school.matches()) {
      return Period.parse(school.group(1) + "-" + school.group(2));
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Period.parse(quarter.group(2) + "Q" + roman(quarter.group(1)));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Optional.of(
          new Period(PeriodKind.MONTH, number(month.group(2)), number(month.group(1))));
    }
    Matcher together = RUN_TOGETHER.matcher(text);
    if (together.matches()) {
      return Optional.of(
          new Period(PeriodKind.MONTH, number(together.group(1)), number(together.group(2))));
    }
    return text.startsWith("năm ") ? Period.parse(text.substring(4)) : Optional.empty();
  }

  private static Period around(LocalDate day, PeriodKind kind) {
    int month = day.getMonthValue();
    return switch (kind) {
      case YEAR -> Period.year(day.getYear());
      case HALF -> new Period(kind, day.getYear(), (month + 5) / 6);
      case QUARTER -> new Period(kind, day.getYear(), (month + 2) / 3);
      case MONTH -> new Period(kind, day.getYear(), month);
      case SCHOOL_YEAR -> Period.schoolYear(month >= 9 ? day.getYear() + 1 : day.getYear());
    };
  }

  private static LocalDate date(Matcher matcher, int year, int month, int day) {
    return LocalDate.of(
        number(matcher.group(year)), number(matcher.group(month)), number(matcher.group(day)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String roman(String number) {
    return switch (number) {
      case "i" -> "1";
      case "ii" -> "2";
      case "iii" -> "3";
      case "iv" -> "4";
      default -> number;
    };
  }
}
