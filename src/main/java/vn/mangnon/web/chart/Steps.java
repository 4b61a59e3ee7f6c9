package vn.mangnon.web.chart;

/** Steps that people count in: 1, 2, 5 and their tens. */
final class Steps {
  private Steps() {}

  /** The smallest such step that is not below the given one. */
  static double round(double least) {
    if (least <= 0) {
      return 1;
    }
    double ten = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5, 10}) {
      if (factor * ten >= least * (1 - 1e-9)) {
        return factor * ten;
      }
    }
    return 10 * ten;
  }

  /** Decimals needed to write multiples of the step, at most 4. */
  static int decimals(double step) {
    int decimals = 0;
    double scaled = step;
    while (decimals < 4 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
      scaled *= 10;
      decimals++;
    }
    return decimals;
  }
}
