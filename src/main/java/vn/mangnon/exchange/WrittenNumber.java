package vn.mangnon.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number as people in Vietnam write it: {@code 1.234,5}, {@code 6,5}, {@code 6.5}, {@code 1
 * 234}. A dot before exactly three digits groups thousands, as on a Vietnamese machine.
 */
final class WrittenNumber {
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final int LONGEST = 24;
  private static final int LONGEST_COUNT = 12;

  private WrittenNumber() {}

  static Optional<BigDecimal> read(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    if (isDigits(written)) {
      return Optional.of(new BigDecimal(written));
    }
    String compact = written.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (GROUPED.matcher(compact).matches()) {
      return Optional.of(new BigDecimal(compact.replace(".", "").replace(',', '.')));
    }
    return PLAIN.matcher(compact).matches()
        ? Optional.of(new BigDecimal(compact.replace(',', '.')))
        : Optional.empty();
  }

  /** A number written by a program: a point is always the decimal sign. */
  static Optional<BigDecimal> readTyped(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(written.strip()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The whole number from 0 that this is; empty when it is none or no count is so large. */
  static Optional<Long> count(BigDecimal number) {
    if (number.signum() < 0 || number.precision() - number.scale() > LONGEST_COUNT) {
      return Optional.empty();
    }
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  static boolean isDigits(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter < '0' || letter > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_COUNT;
  }
}
