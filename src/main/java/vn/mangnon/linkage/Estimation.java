package vn.mangnon.linkage;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns {@link Weights} without known answers. Chance is counted in random pairs; the other two by
 * expectation and maximisation (EM) over all pairs, of which those never compared cannot be one
 * person: with nearly complete blocking this is EM over the whole product of records, so that the
 * blocks do not bend the estimate.
 */
final class Estimation {
  private static final int RANDOM_PAIRS = 200_000;
  private static final int ROUNDS = 40;
  private static final double STRANGERS = 20;
  private static final double ALIKE_BY_CHANCE = .01;
  private static final double EXPECTED_DUPLICATES = .1;
  private static final double SETTLED = 1e-4;
  private final Records records;
  private final PairComparator comparator;
  private final boolean[] shared;

  Estimation(Records records, PairComparator comparator) {
    this.records = records;
    this.comparator = comparator;
    this.shared = new boolean[comparator.features()];
    for (int field = 0; field < records.schema().fields().size(); field++) {
      shared[field] = records.schema().fields().get(field).kind().shared();
    }
  }

  /**
   * The weights.
   *
   * @param candidates the patterns of the compared pairs, or of an even sample
   * @param scale how many pairs each of them stands for, at least 1
   */
  Weights learn(PatternCounts candidates, double scale) {
    PatternCounts random = randomPairs();
    Weights weights =
        Weights.start(
            comparator,
            chance(random, null),
            shared,
            Math.min(.1, EXPECTED_DUPLICATES * records.size() / Math.max(1, records.pairs())));
    for (int round = 0; round < ROUNDS; round++) {
      Weights next = maximise(weights, candidates, scale, chance(random, weights));
      boolean settled =
          Math.abs(next.sameShare() - weights.sameShare()) < SETTLED * weights.sameShare();
      weights = next;
      if (settled) {
        break;
      }
    }
    return weights;
  }

  private boolean tellsSiblingsApart(int feature) {
    List<Field> fields = records.schema().fields();
    return feature < fields.size() && fields.get(feature).kind() == FieldKind.FULL_NAME;
  }

  private PatternCounts randomPairs() {
    PatternCounts counts = new PatternCounts();
    int size = records.size();
    if (records.pairs() <= RANDOM_PAIRS) {
      for (int one = 0; one < size; one++) {
        for (int other = one + 1; other < size; other++) {
          if (records.comparable(one, other)) {
            counts.add(comparator.pattern(one, other), 1);
          }
        }
      }
      return counts;
    }
    SplittableRandom random = new SplittableRandom(1969);
    while (counts.total() < RANDOM_PAIRS) {
      int one = random.nextInt(size);
      int other = random.nextInt(size);
      if (one != other && records.comparable(Math.min(one, other), Math.max(one, other))) {
        counts.add(comparator.pattern(Math.min(one, other), Math.max(one, other)), 1);
      }
    }
    return counts;
  }

  /** Levels in random pairs, each counted as far as it is not one person by chance. */
  private double[][] chance(
      PatternCounts random, @org.jspecify.annotations.Nullable Weights weights) {
    double[][] sums = strangers();
    double[] parts = {0, 0, 1};
    Likelihood likelihood = weights == null ? null : new Likelihood(weights);
    random.forEach((pattern, count) -> {
      if (likelihood != null) {
        likelihood.explain(pattern, parts);
      }
      add(sums, pattern, count * (1 - parts[0]));
    });
    return normalised(sums);
  }

  private Weights maximise(
      Weights weights, PatternCounts candidates, double scale, double[][] chance) {
    double[][] same = smoothing(2);
    double[][] kin = smoothing(2);
    double[] totals = new double[2];
    Likelihood likelihood = new Likelihood(weights);
    double[] parts = new double[3];
    candidates.forEach((pattern, count) -> {
      likelihood.explain(pattern, parts);
      add(same, pattern, parts[0] * count);
      add(kin, pattern, parts[1] * count);
      totals[0] += parts[0] * count;
      totals[1] += parts[1] * count;
    });
    normalised(same);
    normalised(kin);
    for (int feature = 0; feature < kin.length; feature++) {
      if (!shared[feature]) {
        kin[feature] = chance[feature];
      } else if (tellsSiblingsApart(feature)) {
        // Brothers and sisters share parts of a name, never the whole.
        System.arraycopy(chance[feature], 0, kin[feature], 0, PersonNameComparison.OTHER_MIDDLE);
        Weights.normalise(kin[feature]);
      }
    }
    double pairs = Math.max(1, records.pairs());
    double sameShare = Math.clamp(totals[0] * scale / pairs, 1e-12, .5);
    double kinShare =
        weights.kinShare() == 0 ? 0 : Math.clamp(totals[1] * scale / pairs, 1e-12, .4);
    return new Weights(same, kin, chance, sameShare, kinShare);
  }

  /** A few pairs thought of in advance, spread as expected, so that no level is impossible. */
  private double[][] smoothing(double pairs) {
    double[][] sums = new double[comparator.features()][];
    for (int feature = 0; feature < sums.length; feature++) {
      sums[feature] =
          comparator.levels(feature).stream()
              .mapToDouble(level -> pairs * level.expected())
              .toArray();
    }
    return sums;
  }

  /**
   * A few strangers thought of in advance, so that a tiny file does not take its twins for many.
   */
  private double[][] strangers() {
    double[][] sums = new double[comparator.features()][];
    for (int feature = 0; feature < sums.length; feature++) {
      int levels = comparator.levels(feature).size();
      sums[feature] = new double[levels];
      java.util.Arrays.fill(sums[feature], STRANGERS * ALIKE_BY_CHANCE);
      int usual = feature < records.schema().fields().size() ? levels - 1 : 0;
      sums[feature][usual] = STRANGERS * (1 - (levels - 1) * ALIKE_BY_CHANCE);
    }
    return sums;
  }

  private static void add(double[][] sums, long pattern, double weight) {
    for (int feature = 0; feature < sums.length; feature++) {
      int level = PairComparator.level(pattern, feature);
      if (level >= 0) {
        sums[feature][level] += weight;
      }
    }
  }

  private static double[][] normalised(double[][] sums) {
    for (double[] row : sums) {
      Weights.normalise(row);
    }
    return sums;
  }
}
