package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Extends a series into the coming years. */
final class Forecaster {
  static final int FEWEST_POINTS = 4;
  private static final int MOST_POINTS = 8;

  /**
   * 90th percentile of Student's t by degrees of freedom: an 80 % interval leaves 10 % each side.
   */
  private static final double[] T90 = {
    Double.NaN, 3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397
  };

  private Forecaster() {}

  /**
   * Forecasts every year after the last point up to the given one.
   *
   * @param points of one unbroken series, in the order of years
   */
  static Optional<Forecast> extend(List<Point> points, int untilYear, Aim aim) {
    if (points.size() < FEWEST_POINTS || points.getLast().year() >= untilYear) {
      return Optional.empty();
    }
    List<Point> last = points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
    Scale scale = Scale.of(aim);
    LeastSquares line =
        new LeastSquares(
            last.stream().mapToDouble(Point::year).toArray(),
            last.stream().mapToDouble(p -> scale.to(p.value().doubleValue())).toArray());
    double t = T90[last.size() - 2];
    return Optional.of(
        new Forecast(
            last.size(),
            IntStream.rangeClosed(last.getLast().year() + 1, untilYear)
                .mapToObj(year -> yearOf(line, scale, t, year))
                .toList()));
  }

  private static Forecast.Year yearOf(LeastSquares line, Scale scale, double t, int year) {
    double centre = line.at(year);
    double margin = t * line.predictionError(year);
    return new Forecast.Year(
        year,
        decimal(scale.from(centre)),
        decimal(scale.from(centre - margin)),
        decimal(scale.from(centre + margin)));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
