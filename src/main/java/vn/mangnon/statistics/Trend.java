package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Present and needed change a year, both on the same scale so that they can be compared: a constant
 * amount, or for compound paths a constant share.
 *
 * @param current present change a year on the scale
 * @param level the newest value, in the unit of the target
 * @param compound the scale is the logarithm
 */
record Trend(double current, double level, boolean compound) {
  private static final int MOST_POINTS = 4;
  private static final int LONGEST_YEARS = 5;

  /** Reads the trend from the last points of one unbroken series; empty with fewer than two. */
  static Optional<Trend> of(List<Point> points, Aim aim) {
    if (points.size() < 2) {
      return Optional.empty();
    }
    int newest = points.getLast().year();
    List<Point> recent =
        points.stream()
            .filter(p -> p.year() > newest - LONGEST_YEARS)
            .skip(
                Math.max(
                    0,
                    points.stream().filter(p -> p.year() > newest - LONGEST_YEARS).count()
                        - MOST_POINTS))
            .toList();
    if (recent.size() < 2) {
      return Optional.empty();
    }
    boolean compound = aim.compound() && recent.stream().allMatch(p -> p.value().signum() > 0);
    LeastSquares line =
        new LeastSquares(
            recent.stream().mapToDouble(Point::year).toArray(),
            recent.stream()
                .mapToDouble(
                    p -> compound ? Math.log(p.value().doubleValue()) : p.value().doubleValue())
                .toArray());
    return Optional.of(new Trend(line.slope(), points.getLast().value().doubleValue(), compound));
  }

  /** The change a year that arrives at the goal in so many years, on this trend's scale. */
  double neededFor(BigDecimal goal, int years) {
    return compound && goal.signum() > 0
        ? Math.log(goal.doubleValue() / level) / years
        : (goal.doubleValue() - level) / years;
  }

  /** A change on this trend's scale said in the unit of the target at the present level. */
  BigDecimal inUnits(double change) {
    double amount = compound ? level * Math.expm1(change) : change;
    return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_UP);
  }
}
