package vn.mangnon.statistics;

/**
 * A class by which a count may be broken down.
 *
 * @param id 0 for the undivided total; id ÷ 1000 numbers its dimension
 * @param code dimension and option, as in {@code sex:F}
 */
public record Category(
    int id, String code, String dimension, String option, String nameVi, String nameEn) {
  /** The undivided total. */
  public static final int TOTAL = 0;

  static final int PER_DIMENSION = 1000;
}
