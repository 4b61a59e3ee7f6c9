package vn.mangnon.growth;

/**
 * The distribution of a measure at one age or length: Box-Cox power, median and coefficient of
 * variation (Cole &amp; Green 1992).
 *
 * @param l power
 * @param m median, in the measure's unit
 * @param s coefficient of variation
 */
public record Lms(double l, double m, double s) {
  private static final double LIMIT = 3;

  /** The plain z-score of a measure. */
  public double z(double measure) {
    return (Math.pow(measure / m, l) - 1) / (l * s);
  }

  /**
   * The z-score of a measure that depends on weight: beyond ±3 it grows with the distance between
   * the second and third standard deviation, as weight is skewed (WHO Child Growth Standards:
   * Methods and development, 2006, chapter 7).
   */
  public double restrictedZ(double measure) {
    double z = z(measure);
    if (z > LIMIT) {
      return LIMIT + (measure - at(LIMIT)) / (at(LIMIT) - at(LIMIT - 1));
    }
    if (z < -LIMIT) {
      return -LIMIT + (measure - at(-LIMIT)) / (at(1 - LIMIT) - at(-LIMIT));
    }
    return z;
  }

  /** The measure that has this z-score in the plain distribution. */
  public double at(double z) {
    return m * Math.pow(1 + l * s * z, 1 / l);
  }

  /** A point between this and the next, {@code share} (0–1) of the way. */
  Lms towards(Lms next, double share) {
    return new Lms(l + (next.l - l) * share, m + (next.m - m) * share, s + (next.s - s) * share);
  }
}
