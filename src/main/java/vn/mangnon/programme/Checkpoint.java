package vn.mangnon.programme;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A required value.
 *
 * @param value in the target's unit
 * @param upTo the upper end where the plan gives a range ("từ 3% đến 5%"); reaching {@code value}
 *     is enough
 */
public record Checkpoint(Comparator comparator, BigDecimal value, Optional<BigDecimal> upTo) {
  /** Whether a value meets it. */
  public boolean metBy(BigDecimal actual) {
    int order = actual.compareTo(value);
    return switch (comparator) {
      case GE, REDUCE_BY -> order >= 0;
      case GT -> order > 0;
      case LE -> order <= 0;
      case LT -> order < 0;
    };
  }

  /** How the actual value must stand to the required one. */
  public enum Comparator {
    /** At least ("đạt"). */
    GE("≥"),
    /** At most ("xuống còn"). */
    LE("≤"),
    /** Below ("dưới"). */
    LT("<"),
    /** Above ("trên"). */
    GT(">"),
    /** The yearly reduction must be at least so much ("mức giảm … hàng năm"). */
    REDUCE_BY("≥");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    /** The sign shown before the value. */
    public String sign() {
      return sign;
    }
  }
}
