package vn.mangnon.linkage;

import java.util.List;

/**
 * Compares two records field by field. The result is a pattern: four bits a feature, 0 where a
 * value is missing, else the level plus 1. After the fields stand features that say whether two
 * exchangeable columns agree better crosswise.
 */
final class PairComparator {
  static final List<Level> EXCHANGE =
      List.of(Level.of("in their places", .97), Level.of("exchanged", .03));
  private static final int BITS = 4;
  private static final double GAIN = .5;
  private final int fields;
  private final int[] codes;
  private final Comparison[] comparisons;
  private final int[][] exchanged;

  PairComparator(Records records) {
    List<Field> fields = records.schema().fields();
    this.fields = fields.size();
    this.codes = records.rows();
    this.comparisons = new Comparison[fields.size()];
    for (int field = 0; field < comparisons.length; field++) {
      comparisons[field] =
          RememberedComparison.of(
              records.schema().comparison(fields.get(field), records.domain(field)),
              records.domain(field).size());
    }
    this.exchanged = records.schema().exchanged().toArray(int[][]::new);
  }

  int features() {
    return comparisons.length + exchanged.length;
  }

  List<Level> levels(int feature) {
    return feature < comparisons.length ? comparisons[feature].levels() : EXCHANGE;
  }

  /** The level of a feature in a pattern, -1 where a value is missing. */
  static int level(long pattern, int feature) {
    return (int) ((pattern >>> (BITS * feature)) & 15) - 1;
  }

  private static long with(long pattern, int feature, int level) {
    return (pattern & ~(15L << (BITS * feature))) | ((level + 1L) << (BITS * feature));
  }

  long pattern(int one, int other) {
    long pattern = 0;
    for (int field = 0; field < comparisons.length; field++) {
      int level = compare(field, code(field, one), code(field, other));
      pattern |= level + 1L << BITS * field;
    }
    for (int index = 0; index < exchanged.length; index++) {
      pattern = exchange(pattern, index, one, other);
    }
    return pattern;
  }

  /** The number of a record's value, the values of a record side by side in memory. */
  int code(int field, int record) {
    return codes[record * fields + field];
  }

  private int compare(int field, int one, int other) {
    return one == Domain.MISSING || other == Domain.MISSING
        ? -1
        : comparisons[field].compare(one, other);
  }

  private long exchange(long pattern, int index, int one, int other) {
    int first = exchanged[index][0];
    int second = exchanged[index][1];
    int feature = comparisons.length + index;
    int straightFirst = level(pattern, first);
    int straightSecond = level(pattern, second);
    if (likeness(first, straightFirst) + likeness(second, straightSecond) > 1) {
      return with(pattern, feature, 0);
    }
    int crossFirst = compare(first, code(first, one), code(second, other));
    int crossSecond = compare(second, code(second, one), code(first, other));
    double gain =
        likeness(first, crossFirst)
            + likeness(second, crossSecond)
            - likeness(first, straightFirst)
            - likeness(second, straightSecond);
    if (gain <= GAIN) {
      boolean known = straightFirst >= 0 || straightSecond >= 0;
      return with(pattern, feature, known ? 0 : -1);
    }
    return with(with(with(pattern, first, crossFirst), second, crossSecond), feature, 1);
  }

  /** From 1, the same, to -1, different; 0 where nothing is known. */
  private double likeness(int field, int level) {
    return level < 0 ? 0 : 1 - 2.0 * level / (comparisons[field].levels().size() - 1);
  }

  /** The column of the other record a field was compared with. */
  int counterpart(long pattern, int field) {
    for (int index = 0; index < exchanged.length; index++) {
      if (level(pattern, comparisons.length + index) == 1) {
        if (exchanged[index][0] == field) {
          return exchanged[index][1];
        }
        if (exchanged[index][1] == field) {
          return exchanged[index][0];
        }
      }
    }
    return field;
  }
}
