package vn.mangnon.statistics;

/** Straight line fitted to points by least squares, in whatever scale the caller chose. */
final class LeastSquares {
  private final int count;
  private final double meanX;
  private final double meanY;
  private final double slope;
  private final double sumSquaresX;
  private final double residualVariance;

  LeastSquares(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException("a line needs two points");
    }
    count = x.length;
    meanX = mean(x);
    meanY = mean(y);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    sumSquaresX = squares;
    slope = squares == 0 ? 0 : products / squares;
    double residuals = 0;
    for (int i = 0; i < count; i++) {
      double error = y[i] - at(x[i]);
      residuals += error * error;
    }
    residualVariance = count > 2 ? residuals / (count - 2) : 0;
  }

  double slope() {
    return slope;
  }

  double at(double x) {
    return meanY + slope * (x - meanX);
  }

  /** Standard error of a new observation at x: scatter of the points and doubt about the line. */
  double predictionError(double x) {
    double leverage = 1.0 / count + (x - meanX) * (x - meanX) / sumSquaresX;
    return Math.sqrt(residualVariance * (1 + leverage));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
