package vn.mangnon.statistics;

import java.math.BigDecimal;

/**
 * What a value must satisfy at a checkpoint.
 *
 * @param relation how the value is compared, strict or not, as the plan's words say
 * @param value the number in the plan, in the unit of the target
 */
public record Bound(Relation relation, BigDecimal value) {

  /** Comparison of a value with the number of the plan. */
  public enum Relation {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** The mathematical sign. */
    public String symbol() {
      return symbol;
    }
  }

  /**
   * Whether a rounded value satisfies the bound; prefer {@link #metBy} where both parts are known.
   */
  public boolean metBy(BigDecimal actual) {
    return holds(actual.compareTo(value));
  }

  /**
   * Whether numerator ÷ denominator × factor satisfies the bound, without dividing, so that 99.985
   * % never becomes 99.99 %.
   *
   * @param denominator above zero
   */
  public boolean metBy(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {
    return holds(numerator.multiply(factor).compareTo(value.multiply(denominator)));
  }

  private boolean holds(int comparison) {
    return switch (relation) {
      case AT_LEAST -> comparison >= 0;
      case MORE_THAN -> comparison > 0;
      case AT_MOST -> comparison <= 0;
      case LESS_THAN -> comparison < 0;
    };
  }
}
