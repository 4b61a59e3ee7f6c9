package vn.mangnon.linkage;

/**
 * The score of a pair: the logarithm to base 2 of the odds that both are one person, given what
 * their fields have in common and how rare that is. 0 means even odds; +10 a thousand to one.
 */
final class Scoring {
  private static final double LN2 = Math.log(2);
  private final TermShares terms;
  private final PairComparator comparator;
  private final Likelihood likelihood;
  private final boolean[] shared;
  private final double[][] term;
  private final double[] commonAgreement;
  private final double[][] most;

  Scoring(Records records, PairComparator comparator, Weights weights, TermShares terms) {
    this.terms = terms;
    this.comparator = comparator;
    this.likelihood = new Likelihood(weights);
    int features = comparator.features();
    this.shared = new boolean[features];
    this.term = new double[features][];
    this.commonAgreement = new double[features];
    this.most = new double[features][];
    double rarest = rarest(records);
    for (int feature = 0; feature < features; feature++) {
      term[feature] = comparator.levels(feature).stream().mapToDouble(Level::term).toArray();
      commonAgreement[feature] = likelihood.chance(feature, 0);
      shared[feature] =
          feature < records.schema().fields().size()
              && records.schema().fields().get(feature).kind().shared();
      most[feature] = mostByLevel(feature, rarest);
    }
  }

  private static double rarest(Records records) {
    double least = 1;
    for (int field = 0; field < records.schema().fields().size(); field++) {
      least = Math.min(least, records.rarest(field));
    }
    return Math.log(least);
  }

  private double[] mostByLevel(int feature, double rarest) {
    double[] highest = new double[term[feature].length];
    for (int level = 0; level < highest.length; level++) {
      double chance =
          likelihood.chance(feature, level)
              + term[feature][level] * (rarest - commonAgreement[feature]);
      highest[level] = likelihood.same(feature, level) - chance;
    }
    return highest;
  }

  /** The score that a pattern cannot exceed, however rare the values are. */
  double most(long pattern) {
    double sum = likelihood.share(0) - likelihood.share(2);
    for (int feature = 0; feature < most.length; feature++) {
      int level = PairComparator.level(pattern, feature);
      sum += level < 0 ? 0 : most[feature][level];
    }
    return sum / LN2;
  }

  double score(int one, int other, long pattern) {
    double same = likelihood.share(0);
    double kin = likelihood.share(1);
    double stranger = likelihood.share(2);
    for (int feature = 0; feature < shared.length; feature++) {
      int level = PairComparator.level(pattern, feature);
      if (level >= 0) {
        double chance = chance(feature, level, one, other, pattern);
        same += likelihood.same(feature, level);
        stranger += chance;
        kin += shared[feature] ? likelihood.kin(feature, level) : chance;
      }
    }
    double most = Math.max(kin, stranger);
    double against = most + Math.log(Math.exp(kin - most) + Math.exp(stranger - most));
    return (same - against) / LN2;
  }

  /** How many bits a feature speaks for one person against strangers. */
  double weight(int feature, int one, int other, long pattern) {
    int level = PairComparator.level(pattern, feature);
    return level < 0
        ? 0
        : (likelihood.same(feature, level) - chance(feature, level, one, other, pattern)) / LN2;
  }

  private double chance(int feature, int level, int one, int other, long pattern) {
    double chance = likelihood.chance(feature, level);
    double counts = term[feature][level];
    if (counts == 0) {
      return chance;
    }
    int counterpart = comparator.counterpart(pattern, feature);
    double frequency =
        Math.max(
            terms.share(feature, comparator.code(feature, one)),
            terms.share(counterpart, comparator.code(counterpart, other)));
    return chance + counts * (Math.log(frequency) - commonAgreement[feature]);
  }

  /** The probability for a score. */
  static double probability(double score) {
    return 1 / (1 + Math.pow(2, -score));
  }
}
