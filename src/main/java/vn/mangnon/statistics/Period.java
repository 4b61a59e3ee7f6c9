package vn.mangnon.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A reporting period as a value: two periods with the same kind, year and ordinal are the same.
 *
 * @param kind length of the period
 * @param year the reporting year it counts for; a school year counts for the year in which it ends
 * @param ordinal 1-based position within the year (1–12 for months); 1 for whole years
 */
public record Period(PeriodKind kind, int year, int ordinal) implements Comparable<Period> {
  private static final Pattern CODE =
      Pattern.compile(
          "(\\d{4})(?:(?:[HS]([12]))|(?:Q([1-4]))|(?:-(0[1-9]|1[0-2]))|(?:-(\\d{4})))?");
  private static final int KEY_OF_YEAR = 1000;
  private static final int KEY_OF_KIND = 100;

  public Period {
    if (year < 1900 || year > 2999 || ordinal < 1 || ordinal > kind.perYear()) {
      throw new IllegalArgumentException("no such period: " + kind + " " + year + " " + ordinal);
    }
  }

  /** The calendar year. */
  public static Period year(int year) {
    return new Period(PeriodKind.YEAR, year, 1);
  }

  /** The school year that ends in the given calendar year: 2025 is 2024–2025. */
  public static Period schoolYear(int endsIn) {
    return new Period(PeriodKind.SCHOOL_YEAR, endsIn, 1);
  }

  /**
   * Reads a code such as {@code 2025}, {@code 2025H1}, {@code 2025Q1}, {@code 2025-03}, {@code
   * 2024-2025}.
   */
  public static Optional<Period> parse(String code) {
    Matcher matcher = CODE.matcher(code.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (year < 1900 || year > 2998) {
      return Optional.empty();
    }
    if (matcher.group(2) != null) {
      return Optional.of(new Period(PeriodKind.HALF, year, Integer.parseInt(matcher.group(2))));
    }
    if (matcher.group(3) != null) {
      return Optional.of(new Period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(3))));
    }
    if (matcher.group(4) != null) {
      return Optional.of(new Period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(4))));
    }
    if (matcher.group(5) != null) {
      int end = Integer.parseInt(matcher.group(5));
      return end == year + 1 ? Optional.of(schoolYear(end)) : Optional.empty();
    }
    return Optional.of(year(year));
  }

  /** The period with the given stored key. */
  public static Period ofKey(int key) {
    int kind = key % KEY_OF_YEAR / KEY_OF_KIND;
    return new Period(PeriodKind.values()[kind], key / KEY_OF_YEAR, key % KEY_OF_KIND);
  }

  /** All periods of a kind in a reporting year, in order. */
  public static List<Period> allOf(PeriodKind kind, int year) {
    return IntStream.rangeClosed(1, kind.perYear())
        .mapToObj(n -> new Period(kind, year, n))
        .toList();
  }

  /**
   * The key kept in the database: year × 1000 + kind × 100 + ordinal, so that key ÷ 1000 is the
   * year.
   */
  public int key() {
    return year * KEY_OF_YEAR + kind.ordinal() * KEY_OF_KIND + ordinal;
  }

  /** The short code that {@link #parse} reads. */
  public String code() {
    return switch (kind) {
      case YEAR -> Integer.toString(year);
      case HALF -> year + "H" + ordinal;
      case QUARTER -> year + "Q" + ordinal;
      case MONTH -> "%d-%02d".formatted(year, ordinal);
      case SCHOOL_YEAR -> (year - 1) + "-" + year;
    };
  }

  /** First day. */
  public LocalDate start() {
    return kind == PeriodKind.SCHOOL_YEAR
        ? LocalDate.of(year - 1, 9, 1)
        : LocalDate.of(year, (ordinal - 1) * months() + 1, 1);
  }

  /** Last day; the places that report are those that exist on it. */
  public LocalDate end() {
    return kind == PeriodKind.SCHOOL_YEAR
        ? LocalDate.of(year, 5, 31)
        : YearMonth.of(year, ordinal * months()).atEndOfMonth();
  }

  /** The period of the same kind just before. */
  public Period previous() {
    return ordinal > 1
        ? new Period(kind, year, ordinal - 1)
        : new Period(kind, year - 1, kind.perYear());
  }

  /** Vietnamese name, such as “Quý 1 năm 2025”. */
  public String nameVi() {
    return switch (kind) {
      case YEAR -> "Năm " + year;
      case HALF -> (ordinal == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
      case QUARTER -> "Quý " + ordinal + " năm " + year;
      case MONTH -> "Tháng " + ordinal + " năm " + year;
      case SCHOOL_YEAR -> "Năm học " + (year - 1) + "–" + year;
    };
  }

  /** English name, such as “Quarter 1 of 2025”. */
  public String nameEn() {
    return switch (kind) {
      case YEAR -> "Year " + year;
      case HALF -> (ordinal == 1 ? "First half of " : "Second half of ") + year;
      case QUARTER -> "Quarter " + ordinal + " of " + year;
      case MONTH -> "Month " + ordinal + " of " + year;
      case SCHOOL_YEAR -> "School year " + (year - 1) + "–" + year;
    };
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(key(), other.key());
  }

  private int months() {
    return 12 / kind.perYear();
  }
}
