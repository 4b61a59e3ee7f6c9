package vn.mangnon.children.duplicates;

import java.util.List;
import java.util.UUID;

/**
 * A child of the register that a child of a file may be.
 *
 * @param child the record that stands for the child
 * @param score logarithm to base 2 of the odds that they are one child
 * @param probability the same as a probability, 0 to 1
 * @param sure whether no person need look
 */
public record Likely(
    UUID child, double score, double probability, boolean sure, List<Pair.Weight> weights) {
  public Likely {
    weights = List.copyOf(weights);
  }
}
