package vn.mangnon.linkage;

/**
 * The probabilities that part what is done with a pair.
 *
 * @param automatic from here linked without a person
 * @param review from here shown to a person
 * @param match from here counted as one person in files of pairs and clusters
 */
public record Thresholds(double automatic, double review, double match) {
  private static final double WRONG_AT_MOST = .001;
  private static final double SURE_AT_LEAST = .99;
  private static final double WORTH_A_LOOK = .05;

  /**
   * Chooses from the probabilities alone, taking them at their word.
   *
   * @param falling the probabilities of all pairs kept, falling
   */
  static Thresholds choose(double[] falling, Options options) {
    double expected = 0;
    for (double probability : falling) {
      expected += probability;
    }
    double found = 0;
    double best = 0;
    double match = .5;
    double automatic = SURE_AT_LEAST;
    for (int index = 0; index < falling.length; index++) {
      found += falling[index];
      double f1 = 2 * found / (index + 1 + expected);
      if (f1 > best) {
        best = f1;
        match = falling[index];
      }
      if (1 - found / (index + 1) > WRONG_AT_MOST) {
        automatic = Math.max(automatic, falling[index]);
      }
    }
    return new Thresholds(
        options.automatic().orElse(automatic),
        options.review().orElse(WORTH_A_LOOK),
        options.match().orElse(match));
  }
}
