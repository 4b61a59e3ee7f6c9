package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the baseline to now against the checkpoints: a bar, a tick for each checkpoint on the way
 * and a diamond for the last one.
 *
 * @param label what it shows, in words
 * @param baseline where it began
 * @param now where it is; nothing is drawn but the marks when it is not known
 * @param marks the checkpoints
 * @param mood colour of the bar
 */
public record Bullet(
    String label, Optional<Double> baseline, Optional<Double> now, List<Mark> marks, Mood mood)
    implements Chart {
  private static final double WIDTH = 220;
  private static final double HEIGHT = 28;
  private static final double MIDDLE = HEIGHT / 2;

  @Override
  public String svg() {
    List<Double> values = new ArrayList<>();
    baseline.ifPresent(values::add);
    now.ifPresent(values::add);
    marks.forEach(mark -> values.add(mark.value()));
    Axis axis = Axis.around(values, 0.12, 4, WIDTH - 4);
    Svg svg = Svg.picture(WIDTH, HEIGHT, "bullet", label);
    svg.box("track", 4, MIDDLE - 4, WIDTH - 8, 8);
    now.ifPresent(value -> bar(svg, axis, value));
    for (Mark mark : marks) {
      double x = axis.pixel(mark.value());
      if (mark.last()) {
        svg.diamond("goal", x, MIDDLE, 5.5);
      } else {
        svg.line("tick", x, 3, x, HEIGHT - 3);
      }
    }
    return svg.end();
  }

  private void bar(Svg svg, Axis axis, double value) {
    double start = axis.pixel(baseline.orElse(value));
    double end = axis.pixel(value);
    double width = Math.max(Math.abs(end - start), 2);
    svg.box("fill " + mood.css(), Math.min(start, end), MIDDLE - 4, width, 8);
    svg.circle("fill rim " + mood.css(), end, MIDDLE, 6);
  }
}
