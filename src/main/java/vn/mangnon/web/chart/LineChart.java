package vn.mangnon.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * A series by year against its required path: checkpoints with their comparator, forecast with its
 * interval, breaks drawn and numbered, values that may still change hollow.
 *
 * @param label what it shows, in words
 * @param dots the values
 * @param path the required path, one dot a year
 * @param marks the checkpoints
 * @param forecast what is expected next
 * @param breaks where values stop being comparable
 * @param mood colour of the line
 * @param size how much room there is
 * @param written how a value is written beside its dot, with its unit
 * @param decimalSign comma in Vietnamese, point in English
 * @param ceiling a value that can never be exceeded, such as 100 per cent
 */
public record LineChart(
    String label,
    List<Dot> dots,
    List<Dot> path,
    List<Mark> marks,
    List<Expectation> forecast,
    List<Break> breaks,
    Mood mood,
    Size size,
    DoubleFunction<String> written,
    char decimalSign,
    OptionalDouble ceiling)
    implements Chart {
  private static final double ABOVE = 12;
  private static final double BELOW = 24;
  private static final double YEARS = 24;

  /** A laptop's or a phone's width; one of both is shown, so that letters keep their size. */
  public enum Size {
    WIDE(760, 360, 6),
    NARROW(328, 300, 4);

    private final double width;
    private final double height;
    private final int steps;

    Size(double width, double height, int steps) {
      this.width = width;
      this.height = height;
      this.steps = steps;
    }
  }

  @Override
  public String svg() {
    Svg svg =
        Svg.picture(
            size.width, size.height, size == Size.WIDE ? "wide-only" : "narrow-only", label);
    Axis y = values();
    double left =
        12 + 8.2 * y.ticks(size.steps).stream().mapToInt(t -> tick(y, t).length()).max().orElse(3);
    Axis x = years(left);
    grid(svg, x, y, left);
    Lines lines = new Lines(x, y);
    band(svg, x, y);
    svg.path("path", lines.through(path, List.of()));
    svg.path("line " + mood.css(), lines.through(dots, breaks));
    for (Dot dot : dots) {
      svg.circle(
          (dot.settled() ? "fill " : "hollow ") + mood.css(),
          x.at(dot.year()),
          y.at(dot.value()),
          4.5);
    }
    marks.forEach(mark -> checkpoint(svg, x, y, mark));
    ends(svg, x, y);
    return svg.end();
  }

  private Axis values() {
    List<Double> all =
        Stream.of(
                dots.stream().map(Dot::value),
                path.stream().map(Dot::value),
                marks.stream().map(Mark::value),
                forecast.stream().flatMap(year -> Stream.of(year.low(), year.high())))
            .flatMap(values -> values)
            .toList();
    Axis around = Axis.around(all, 0.08, size.height - 30, 34);
    boolean positive = all.stream().allMatch(value -> value >= 0);
    double low = positive ? Math.max(0, around.low()) : around.low();
    Axis axis = new Axis(low, around.high(), around.from(), around.to()).rounded(size.steps);
    return ceiling.isPresent() && all.stream().allMatch(value -> value <= ceiling.getAsDouble())
        ? new Axis(axis.low(), Math.min(axis.high(), ceiling.getAsDouble()), axis.from(), axis.to())
        : axis;
  }

  private Axis years(double left) {
    List<Integer> all = new ArrayList<>();
    dots.forEach(dot -> all.add(dot.year()));
    path.forEach(dot -> all.add(dot.year()));
    marks.forEach(mark -> all.add(mark.year()));
    forecast.forEach(year -> all.add(year.year()));
    int first = all.stream().mapToInt(Integer::intValue).min().orElse(2020);
    int last = all.stream().mapToInt(Integer::intValue).max().orElse(2030);
    return new Axis(first, Math.max(last, first + 1), left + 12, size.width - 28);
  }

  private void grid(Svg svg, Axis x, Axis y, double left) {
    for (double tick : y.ticks(size.steps)) {
      svg.line("grid", left, y.at(tick), size.width - 8, y.at(tick));
      svg.text("end", left - 6, y.at(tick) + 5, tick(y, tick));
    }
    int step = size == Size.WIDE ? 1 : 2;
    int last = (int) x.high();
    for (int year = last; year >= x.low(); year -= step) {
      svg.text("middle", x.at(year), size.height - 8, Integer.toString(year));
    }
    int number = 1;
    for (Break one : breaks) {
      if (one.year() > x.low() && one.year() < x.high()) {
        svg.line("break", x.at(one.year()), 22, x.at(one.year()), y.from());
        svg.circle("badge", x.at(one.year()), 14, 10);
        svg.text("middle badge-number", x.at(one.year()), 19, Integer.toString(number));
      }
      number++;
    }
  }

  private String tick(Axis y, double value) {
    int decimals = Steps.decimals(Steps.round((y.high() - y.low()) / size.steps));
    return String.format(Locale.ROOT, "%." + decimals + "f", value)
        .replace('.', decimalSign)
        .replace('-', '−');
  }

  private void band(Svg svg, Axis x, Axis y) {
    if (forecast.isEmpty() || dots.isEmpty()) {
      return;
    }
    Dot last = dots.getLast();
    StringBuilder band = new StringBuilder("M" + Svg.point(x.at(last.year()), y.at(last.value())));
    StringBuilder line = new StringBuilder(band);
    for (Expectation year : forecast) {
      band.append('L').append(Svg.point(x.at(year.year()), y.at(year.high())));
      line.append('L').append(Svg.point(x.at(year.year()), y.at(year.value())));
    }
    for (Expectation year : forecast.reversed()) {
      band.append('L').append(Svg.point(x.at(year.year()), y.at(year.low())));
    }
    svg.path("band " + mood.css(), band + "z").path("forecast " + mood.css(), line.toString());
  }

  private void checkpoint(Svg svg, Axis x, Axis y, Mark mark) {
    double px = x.at(mark.year());
    double py = y.at(mark.value());
    if (mark.last()) {
      svg.diamond("goal", px, py, 7);
    } else {
      svg.line("tick", px - 9, py, px + 9, py);
    }
    boolean atEdge = px > size.width - 70;
    svg.text(
        atEdge ? "end strong" : "middle strong",
        atEdge ? size.width - 6 : px,
        isBelowItsDot(mark) ? py + 24 : py - 14,
        mark.label());
  }

  /** The label of a checkpoint keeps away from the newest value when both stand close together. */
  private boolean isBelowItsDot(Mark mark) {
    return !dots.isEmpty()
        && Math.abs(mark.year() - dots.getLast().year()) <= 1
        && dots.getLast().value() >= mark.value();
  }

  private void ends(Svg svg, Axis x, Axis y) {
    if (dots.isEmpty()) {
      return;
    }
    Dot last = dots.getLast();
    boolean below =
        marks.stream()
            .anyMatch(mark -> Math.abs(mark.year() - last.year()) <= 1 && !isBelowItsDot(mark));
    svg.text(
        "middle value " + mood.css(),
        x.at(last.year()),
        besides(y.at(last.value()), below),
        written.apply(last.value()));
    Dot first = dots.getFirst();
    if (first.year() < last.year() - 1) {
      boolean rising = dots.get(1).value() > first.value();
      svg.text(
          "start value " + mood.css(),
          x.at(first.year()) - 4,
          besides(y.at(first.value()), rising),
          written.apply(first.value()));
    }
  }

  /** Where the value of a dot is written: never among the years below the chart. */
  private double besides(double dot, boolean below) {
    return below && dot + BELOW < size.height - YEARS ? dot + BELOW : dot - ABOVE;
  }
}
