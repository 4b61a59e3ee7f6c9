package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One indicator value for one place and year, with what it was computed from.
 *
 * @param year reporting year
 * @param numerator sum of the numerator over the places that reported it
 * @param denominator sum of the denominator
 * @param value numerator ÷ denominator × factor, in the unit of the target; empty says {@code
 *     reason}
 * @param reported places that reported both parts in full
 * @param expected places of the time that should have reported
 * @param status how far it may be relied on
 * @param estimated part of it was moved over a split of a place by an estimated share
 * @param reason why there is no value
 */
public record Figure(
    int year,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<BigDecimal> value,
    int reported,
    int expected,
    FigureStatus status,
    boolean estimated,
    Optional<NoValue> reason) {

  /** A year in which nothing is known. */
  public static Figure missing(int year, NoValue reason) {
    return new Figure(
        year,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        FigureStatus.INCOMPLETE,
        false,
        Optional.of(reason));
  }

  /** Share of the expected places that reported, 0 to 1; 1 when none is expected. */
  public BigDecimal completeness() {
    return expected == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(reported).divide(BigDecimal.valueOf(expected), 4, RoundingMode.DOWN);
  }
}
