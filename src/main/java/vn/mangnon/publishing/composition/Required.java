package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import vn.mangnon.publishing.document.Cell;

/**
 * What the plan asks for in a year.
 *
 * @param sign {@code ≥}, {@code <} …
 * @param value in the unit of the target
 */
public record Required(String sign, BigDecimal value) {
  /** Whether a value as shown satisfies it; for shading only, verdicts compare exact ratios. */
  boolean metBy(BigDecimal actual) {
    int order = actual.compareTo(value);
    return switch (sign) {
      case "≥" -> order >= 0;
      case ">" -> order > 0;
      case "≤" -> order <= 0;
      case "<" -> order < 0;
      default -> true;
    };
  }

  /** As a cell: the plan's own digits. */
  Cell cell() {
    BigDecimal plain = value.stripTrailingZeros();
    return new Cell.Number(plain, Math.max(0, plain.scale()), sign, "", false);
  }
}
