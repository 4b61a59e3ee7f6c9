package vn.mangnon.linkage;

import java.util.List;

/**
 * A comparison of values from a short list, each pair of which is compared once. Threads may both
 * compare a pair; they find the same.
 */
final class RememberedComparison implements Comparison {
  private static final int MOST_VALUES = 2_048;
  private final Comparison comparison;
  private final byte[][] known;

  private RememberedComparison(Comparison comparison, int values) {
    this.comparison = comparison;
    this.known = new byte[values][values];
  }

  /** The comparison itself where the values are too many to remember. */
  static Comparison of(Comparison comparison, int values) {
    return values > MOST_VALUES ? comparison : new RememberedComparison(comparison, values);
  }

  @Override
  public List<Level> levels() {
    return comparison.levels();
  }

  @Override
  public int compare(int one, int other) {
    byte remembered = known[one][other];
    if (remembered != 0) {
      return remembered - 1;
    }
    int level = comparison.compare(one, other);
    known[one][other] = (byte) (level + 1);
    return level;
  }
}
