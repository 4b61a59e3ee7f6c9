package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series at a glance, with the required path dashed. Gaps and breaks are gaps in the line.
 *
 * @param label what it shows, in words; empty when the words stand beside it
 * @param dots the values by year
 * @param path the required path
 * @param breaks where values stop being comparable
 * @param mood colour of the line
 * @param range lowest and highest value of the scale, when several must share one
 */
public record Sparkline(
    String label,
    List<Dot> dots,
    List<Dot> path,
    List<Break> breaks,
    Mood mood,
    Optional<Range> range)
    implements Chart {
  private static final double WIDTH = 128;
  private static final double HEIGHT = 36;

  /** A common scale. */
  public record Range(double low, double high, int firstYear, int lastYear) {}

  @Override
  public String svg() {
    Svg svg = Svg.picture(WIDTH, HEIGHT, "sparkline", label);
    List<Dot> all = new ArrayList<>(dots);
    all.addAll(path);
    if (all.isEmpty()) {
      return svg.line("path", 4, HEIGHT / 2, WIDTH - 4, HEIGHT / 2).end();
    }
    int first =
        range.map(Range::firstYear).orElse(all.stream().mapToInt(Dot::year).min().getAsInt());
    int last = range.map(Range::lastYear).orElse(all.stream().mapToInt(Dot::year).max().getAsInt());
    Axis x = new Axis(first, Math.max(last, first + 1), 5, WIDTH - 5);
    Axis y =
        range
            .map(common -> new Axis(common.low(), common.high(), HEIGHT - 5, 5))
            .orElseGet(() -> Axis.around(all.stream().map(Dot::value).toList(), 0, HEIGHT - 5, 5));
    Lines lines = new Lines(x, y);
    for (Break one : breaks) {
      if (one.year() > first && one.year() < last) {
        svg.line("break", x.at(one.year()), 2, x.at(one.year()), HEIGHT - 2);
      }
    }
    svg.path("path", lines.through(path, List.of()));
    svg.path("line " + mood.css(), lines.through(dots, breaks));
    if (!dots.isEmpty()) {
      Dot now = dots.getLast();
      svg.circle(
          (now.settled() ? "fill " : "hollow ") + mood.css(),
          x.pixel(now.year()),
          y.pixel(now.value()),
          3.5);
    }
    return svg.end();
  }
}
