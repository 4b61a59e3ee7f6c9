package vn.mangnon.linkage;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Choices of a run; every one has a default that needs no knowledge of the answers.
 *
 * @param automatic probability from which pairs are linked without a person, 0 to 1; empty: chosen
 *     so that fewer than one in a thousand of them is expected to be wrong
 * @param review probability from which pairs are shown to a person; empty: 0.05
 * @param match probability from which pairs count as found in {@link LinkageResult#clusters};
 *     empty: the one with the best expected F1
 * @param blockLimit the most records compared with one another for one reason, 2 or more; empty:
 *     chosen by the number of records
 */
public record Options(
    OptionalDouble automatic, OptionalDouble review, OptionalDouble match, OptionalInt blockLimit) {
  /** Nothing chosen by hand. */
  public static final Options DEFAULT =
      new Options(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty());
}
