package vn.mangnon.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * What was learned: how probable each level of each feature is for two records of one person
 * ({@code same}), of two persons of a household ({@code kin}) and of strangers ({@code chance}),
 * and how many of all pairs are each. Fellegi and Sunter call the first m and the last u.
 *
 * @param same by feature and level; each row sums to 1
 * @param kin by feature and level
 * @param chance by feature and level
 * @param sameShare the share of all pairs that are one person, above 0
 * @param kinShare the share of all pairs that are kin; 0 where no field tells of a household
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read in a hot loop
record Weights(
    double[][] same, double[][] kin, double[][] chance, double sameShare, double kinShare) {

  /**
   * Where the estimate starts: ordinary errors.
   *
   * @param chance counted in random pairs
   * @param shared the features in which a household agrees
   * @param sameShare a first guess, above 0
   */
  static Weights start(
      PairComparator comparator, double[][] chance, boolean[] shared, double sameShare) {
    int features = comparator.features();
    double[][] same = new double[features][];
    double[][] kin = new double[features][];
    for (int feature = 0; feature < features; feature++) {
      List<Level> levels = comparator.levels(feature);
      same[feature] = levels.stream().mapToDouble(Level::expected).toArray();
      normalise(same[feature]);
      kin[feature] = shared[feature] ? same[feature].clone() : chance[feature].clone();
    }
    boolean anyKin = kinPossible(shared);
    return new Weights(same, kin, chance, sameShare, anyKin ? sameShare : 0);
  }

  private static boolean kinPossible(boolean[] shared) {
    int count = 0;
    for (boolean one : shared) {
      count += one ? 1 : 0;
    }
    return count > 1 && count < shared.length;
  }

  static void normalise(double[] row) {
    double sum = Arrays.stream(row).sum();
    for (int index = 0; index < row.length; index++) {
      row[index] /= sum;
    }
  }
}
