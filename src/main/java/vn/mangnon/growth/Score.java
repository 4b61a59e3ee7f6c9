package vn.mangnon.growth;

/**
 * One z-score.
 *
 * @param z standard deviations from the median, rounded to two decimals
 * @param implausible beyond the limits of {@link GrowthIndex}: measure again; left out of
 *     prevalence
 */
public record Score(double z, boolean implausible) {
  private static final double HUNDREDTHS = 100;

  static Score of(GrowthIndex index, double z) {
    // Adding zero turns a negative zero into zero.
    double rounded = Math.rint(z * HUNDREDTHS) / HUNDREDTHS + 0.0;
    return new Score(rounded, index.implausible(rounded));
  }
}
