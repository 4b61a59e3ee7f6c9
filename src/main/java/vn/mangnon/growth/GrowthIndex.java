package vn.mangnon.growth;

/**
 * The anthropometric indices, with the limits beyond which a z-score is taken for an error of
 * measuring (WHO Anthro survey analyser, 2019; the same limits in WHO AnthroPlus).
 */
public enum GrowthIndex {
  /** Length or height for age (HAZ): low means stunting. */
  HEIGHT_FOR_AGE("haz", -6, 6),
  /** Weight for age (WAZ): low means underweight. */
  WEIGHT_FOR_AGE("waz", -6, 5),
  /** Weight for length or height (WHZ): low means wasting, high overweight; under five only. */
  WEIGHT_FOR_HEIGHT("whz", -5, 5),
  /** Body mass index for age (BAZ). */
  BMI_FOR_AGE("baz", -5, 5);

  private final String code;
  private final double lowest;
  private final double highest;

  GrowthIndex(String code, double lowest, double highest) {
    this.code = code;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The short name of the z-score in files: haz, waz, whz, baz. */
  public String code() {
    return code;
  }

  /** Whether weight enters the index, so that oedema makes it meaningless. */
  public boolean needsWeight() {
    return this != HEIGHT_FOR_AGE;
  }

  /** Whether a rounded z-score is so far out that the measurement is to be repeated. */
  public boolean implausible(double z) {
    return z < lowest || z > highest;
  }
}
