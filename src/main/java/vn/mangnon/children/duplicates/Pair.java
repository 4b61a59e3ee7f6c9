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
