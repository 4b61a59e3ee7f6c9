package vn.mangnon.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lines with a label at their end, and dots among them, such as a child's growth among the lines of
 * the standards.
 *
 * @param label what it shows, in words
 * @param curves the lines, each with a name at its right end
 * @param dots joined in their order
 * @param across what the horizontal axis measures
 * @param up what the vertical axis measures
 * @param size how much room there is
 * @param decimalSign comma in Vietnamese, point in English
 */
public record CurveChart(
    String label,
    List<Curve> curves,
    List<Point> dots,
    String across,
    String up,
    LineChart.Size size,
    char decimalSign)
    implements Chart {
  private static final double RIGHT = 44;
  private static final double FOOT = 48;

  /** A line with its name; the middle one of a set is drawn stronger. */
  public record Curve(String name, boolean middle, List<Point> points) {}

  /** A place in the units of the axes. */
  public record Point(double x, double y) {}

  @Override
  public String svg() {
    boolean wide = size == LineChart.Size.WIDE;
    double width = wide ? 760 : 328;
    double height = wide ? 420 : 340;
    Svg svg = Svg.picture(width, height, wide ? "wide-only" : "narrow-only", label);
    List<Point> all =
        Stream.concat(curves.stream().flatMap(curve -> curve.points().stream()), dots.stream())
            .toList();
    if (all.isEmpty()) {
      return svg.end();
    }
    double left = 44;
    Axis y =
        Axis.around(all.stream().map(Point::y).toList(), 0.02, height - FOOT, 26).rounded(6);
    Axis x =
        new Axis(
            all.stream().mapToDouble(Point::x).min().orElse(0),
            all.stream().mapToDouble(Point::x).max().orElse(1),
            left,
            width - RIGHT);
    for (double tick : y.ticks(6)) {
      svg.line("grid", left, y.at(tick), width - RIGHT, y.at(tick));
      svg.text("end", left - 6, y.at(tick) + 5, number(tick));
    }
    double step = months(x.high() - x.low(), wide ? 12 : 6);
    for (double tick = Math.ceil(x.low() / step) * step; tick <= x.high(); tick += step) {
      svg.line("grid", x.at(tick), 26, x.at(tick), height - FOOT);
      svg.text("middle", x.at(tick), height - FOOT + 18, number(tick));
    }
    svg.text("start", 4, 16, up);
    svg.text("end", width - RIGHT, height - 6, across);
    for (Curve curve : curves) {
      svg.path(curve.middle() ? "tick" : "path", line(x, y, curve.points()));
      Point last = curve.points().getLast();
      svg.text("start", x.at(last.x()) + 5, y.at(last.y()) + 5, curve.name());
    }
    svg.path("line none", line(x, y, dots));
    dots.forEach(dot -> svg.circle("fill rim", x.at(dot.x()), y.at(dot.y()), 5));
    return svg.end();
  }

  /** Steps along a year: a half, one, two years as there is room; centimetres go by tens. */
  private static double months(double span, int most) {
    for (double step : new double[] {2, 6, 10, 12, 24}) {
      if (span / step <= most) {
        return step;
      }
    }
    return 48;
  }

  private static String line(Axis x, Axis y, List<Point> points) {
    StringBuilder data = new StringBuilder();
    for (Point point : points) {
      data.append(data.isEmpty() ? 'M' : 'L').append(Svg.point(x.at(point.x()), y.at(point.y())));
    }
    return data.toString();
  }

  private String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value).replace('.', decimalSign);
  }
}
