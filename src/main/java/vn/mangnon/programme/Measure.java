package vn.mangnon.programme;

import java.util.Optional;

/**
 * One way to compute a target from reported figures.
 *
 * @param numeratorElement the code of the element counted
 * @param denominatorElement the element divided by; empty where the formula needs none
 * @param level the level whose reports it is built from
 * @param whenZero what a zero denominator means
 */
public record Measure(
    Series series,
    Formula formula,
    String numeratorElement,
    Optional<String> denominatorElement,
    Level level,
    ZeroRule whenZero) {
  /** How the figures are put together. */
  public enum Formula {
    /** Sum of numerators ÷ sum of denominators × factor. */
    RATIO,
    /** Places whose flag is 1 ÷ places of commune level in force on 31 December × 100. */
    SHARE_OF_PLACES,
    /** (Last year − this year) ÷ last year × 100. */
    ANNUAL_REDUCTION
  }

  /** What is said when the denominator is zero. */
  public enum ZeroRule {
    /** There is no value. */
    NO_VALUE,
    /** Met when this year is zero too, else not met; there is no value. */
    MET_IF_STILL_ZERO
  }
}
