package vn.mangnon.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Numbers and dates as people of one language write them: 1.234,5 and 15/01/2026 in Vietnamese,
 * 1,234.5 and 15 Jan 2026 in English. Minus is the real sign (−), rounding is half up, times are in
 * Asia/Ho_Chi_Minh.
 */
public record Formats(Language language) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String MINUS = "−";
  private static final int GROUP = 3;
  private static final DateTimeFormatter DAY_VI =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Language.VI.locale());
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Language.EN.locale());
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** What stands where there is no value. */
  public static final String NOTHING = "—";

  /** A number with exactly this many decimals: {@code 1.234,5}. */
  public String number(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    // By hand: a page writes hundreds of numbers, and DecimalFormat is costly to make and not to be
    // shared.
    String digits = rounded.abs().toPlainString();
    int whole = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
    StringBuilder text = new StringBuilder(digits.length() + 8);
    if (rounded.signum() < 0) {
      text.append(MINUS);
    }
    for (int at = 0; at < whole; at++) {
      if (at > 0 && (whole - at) % GROUP == 0) {
        text.append(language == Language.VI ? '.' : ',');
      }
      text.append(digits.charAt(at));
    }
    if (decimals > 0) {
      text.append(language == Language.VI ? ',' : '.').append(digits, whole + 1, digits.length());
    }
    return text.toString();
  }

  /** The same, of a double. */
  public String number(double value, int decimals) {
    return number(BigDecimal.valueOf(value), decimals);
  }

  /** A whole number: {@code 1.234}. */
  public String count(long value) {
    return number(BigDecimal.valueOf(value), 0);
  }

  /** A number without trailing zeros, at most so many decimals: {@code 98,5} but {@code 100}. */
  public String plain(BigDecimal value, int atMostDecimals) {
    BigDecimal shortened =
        value.setScale(atMostDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return number(shortened, Math.max(0, shortened.scale()));
  }

  /** A change, with its sign always written: {@code +1,3}, {@code −0,4}, {@code 0,0}. */
  public String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + number(rounded, decimals);
  }

  /** A value already in per cent: {@code 65,8%}. */
  public String percent(BigDecimal value, int decimals) {
    return number(value, decimals) + "%";
  }

  /** A value with its unit: {@code 65,8%}, {@code 18,3/100.000}, {@code 12 xã}. */
  public String value(BigDecimal value, int decimals, String unit) {
    return number(value, decimals) + joined(unit);
  }

  /** A unit as it follows a number: per cent and rates close to it, a word after a space. */
  public static String joined(String unit) {
    if (unit.isEmpty()) {
      return "";
    }
    return unit.startsWith("%") || unit.startsWith("‰") || unit.startsWith("/")
        ? unit
        : "\u00a0" + unit;
  }

  /** The value, or a dash. */
  public String valueOrNothing(Optional<BigDecimal> value, int decimals, String unit) {
    return value.map(known -> value(known, decimals, unit)).orElse(NOTHING);
  }

  /** A day: {@code 15/01/2026}. */
  public String date(LocalDate day) {
    return (language == Language.VI ? DAY_VI : DAY_EN).format(day);
  }

  /** A moment: {@code 14:05 15/01/2026}. */
  public String moment(Instant instant) {
    return time(instant) + " " + date(LocalDate.ofInstant(instant, ZONE));
  }

  /** The time of day: {@code 14:05}. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(ZONE));
  }
}
