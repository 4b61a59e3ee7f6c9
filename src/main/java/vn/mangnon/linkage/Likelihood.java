package vn.mangnon.linkage;

/** The logarithms of {@link Weights}, ready for millions of patterns. */
final class Likelihood {
  private final double[][] same;
  private final double[][] kin;
  private final double[][] chance;
  private final double[] shares;

  Likelihood(Weights weights) {
    this.same = logarithms(weights.same());
    this.kin = logarithms(weights.kin());
    this.chance = logarithms(weights.chance());
    this.shares =
        new double[] {
          Math.log(weights.sameShare()),
          Math.log(weights.kinShare()),
          Math.log(1 - weights.sameShare() - weights.kinShare())
        };
  }

  private static double[][] logarithms(double[][] rows) {
    double[][] logarithms = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      logarithms[row] = java.util.Arrays.stream(rows[row]).map(Math::log).toArray();
    }
    return logarithms;
  }

  double same(int feature, int level) {
    return same[feature][level];
  }

  double kin(int feature, int level) {
    return kin[feature][level];
  }

  double chance(int feature, int level) {
    return chance[feature][level];
  }

  /** The logarithm of the share of one person, kin and strangers (0, 1, 2) among all pairs. */
  double share(int explanation) {
    return shares[explanation];
  }

  /** Fills in how probable one person, kin and strangers are, without regard to rare values. */
  void explain(long pattern, double[] parts) {
    double one = shares[0];
    double household = shares[1];
    double stranger = shares[2];
    for (int feature = 0; feature < same.length; feature++) {
      int level = PairComparator.level(pattern, feature);
      if (level >= 0) {
        one += same[feature][level];
        household += kin[feature][level];
        stranger += chance[feature][level];
      }
    }
    double most = Math.max(one, Math.max(household, stranger));
    parts[0] = Math.exp(one - most);
    parts[1] = Math.exp(household - most);
    parts[2] = Math.exp(stranger - most);
    double sum = parts[0] + parts[1] + parts[2];
    parts[0] /= sum;
    parts[1] /= sum;
    parts[2] /= sum;
  }
}
