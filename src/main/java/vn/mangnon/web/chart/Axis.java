package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale from values to pixels.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above {@code low}
 * @param from pixel of the low end
 * @param to pixel of the high end
 */
record Axis(double low, double high, double from, double to) {
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** The nearest whole pixel: a table draws dozens of lines, and short numbers travel faster. */
  long pixel(double value) {
    return Math.round(at(value));
  }

  /** The scale that shows all these values with a little room at both ends. */
  static Axis around(List<Double> values, double room, double from, double to) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double span = high > low ? high - low : Math.max(Math.abs(high) * 0.1, 1);
    double middle = (high + low) / 2;
    double half = high > low ? span / 2 : span;
    return new Axis(middle - half - room * span, middle + half + room * span, from, to);
  }

  /** Widens the scale to round numbers. */
  Axis rounded(int steps) {
    double step = Steps.round((high - low) / steps);
    return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, from, to);
  }

  /** Round values along the scale, about so many. */
  List<Double> ticks(int steps) {
    double step = Steps.round((high - low) / steps);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - 1e-9);
    for (long i = first; i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
