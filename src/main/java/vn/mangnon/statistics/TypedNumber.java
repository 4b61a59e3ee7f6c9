package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number as people in Vietnam type it: {@code 1.234,5}, {@code 6,5}, {@code 6.5}, {@code 1
 * 234}. A single dot before exactly three digits groups thousands.
 */
final class TypedNumber {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern COMMA = Pattern.compile("\\d+(,\\d+)?");
  private static final Pattern DOT = Pattern.compile("\\d+(\\.\\d+)?");
  private static final int LONGEST = 20;

  private TypedNumber() {}

  static Optional<BigDecimal> read(String text) {
    String compact = text.strip().replaceAll("[\\s\\u00a0\\u202f]", "");
    if (compact.length() > LONGEST) {
      return Optional.empty();
    }
    if (GROUPED.matcher(compact).matches()) {
      return Optional.of(new BigDecimal(compact.replace(".", "").replace(',', '.')));
    }
    if (COMMA.matcher(compact).matches()) {
      return Optional.of(new BigDecimal(compact.replace(',', '.')));
    }
    return DOT.matcher(compact).matches() ? Optional.of(new BigDecimal(compact)) : Optional.empty();
  }
}
