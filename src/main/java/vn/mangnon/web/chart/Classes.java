package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * At most five equal classes with round limits.
 *
 * @param start lower limit of the first class
 * @param step width of each class
 * @param count how many classes there are, 1 to 5
 */
public record Classes(double start, double step, int count) {
  private static final int MOST = 5;

  /** Classes that hold all these values. */
  public static Classes of(List<Double> values) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double step = Steps.round(Math.max((high - low) / MOST, 1e-3));
    while (classes(low, high, step) > MOST) {
      step = Steps.round(step * 1.01);
    }
    return new Classes(Math.floor(low / step + 1e-9) * step, step, classes(low, high, step));
  }

  private static int classes(double low, double high, double step) {
    double start = Math.floor(low / step + 1e-9) * step;
    return (int) Math.max(1, Math.ceil((high - start) / step - 1e-9));
  }

  /** The class of a value, from 0. */
  public int of(double value) {
    int index = (int) Math.floor((value - start) / step + 1e-9);
    return Math.clamp(index, 0, count - 1);
  }

  /** Which of the five colours a class has; few classes are spread over the ramp. */
  public int colour(int index) {
    return count == 1 ? 2 : (int) Math.round(index * (MOST - 1.0) / (count - 1));
  }

  /** Lower limits of all classes. */
  public List<Double> limits() {
    List<Double> limits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      limits.add(start + i * step);
    }
    return limits;
  }

  /** Decimals needed to write the limits. */
  public int decimals() {
    return Steps.decimals(step);
  }
}
