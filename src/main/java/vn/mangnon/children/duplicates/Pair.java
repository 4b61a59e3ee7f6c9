package vn.mangnon.children.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two records that may be of one child.
 *
 * @param one the smaller key
 * @param score logarithm to base 2 of the odds that they are one child
 * @param probability the same as a probability, 0 to 1
 * @param weights what each field said
 */
public record Pair(
    UUID id,
    UUID one,
    UUID other,
    double score,
    double probability,
    List<Weight> weights,
    State state,
    Instant foundAt) {
  public Pair {
    weights = List.copyOf(weights);
  }

  /** Above this a percentage would round to certainty, which no comparison gives. */
  private static final double ALMOST_SURE = 0.999;

  /** Whether it is likelier than any percentage that may honestly be shown. */
  public boolean almostSure() {
    return probability > ALMOST_SURE;
  }

  /** The probability as it may be shown, in per cent; at most 99.9. */
  public double percent() {
    return Math.min(probability, ALMOST_SURE) * 100;
  }

  /**
   * What a field said.
   *
   * @param bits above 0 for one child, below for two; logarithm to base 2
   */
  public record Weight(String field, double bits) {}

  /** What was decided. */
  public enum State {
    OPEN,
    SAME,
    DIFFERENT
  }
}
