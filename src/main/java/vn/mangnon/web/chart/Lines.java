package vn.mangnon.web.chart;

import java.util.List;

/** Turns dots into path data; a missing year or a series break interrupts the line. */
record Lines(Axis x, Axis y) {
  String through(List<Dot> dots, List<Break> breaks) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      boolean joined = i > 0 && joined(dots.get(i - 1), dot, breaks);
      data.append(joined ? 'L' : 'M').append(Svg.point(x.at(dot.year()), y.at(dot.value())));
    }
    return data.toString();
  }

  private static boolean joined(Dot before, Dot after, List<Break> breaks) {
    return after.year() - before.year() <= 1
        && breaks.stream()
            .noneMatch(one -> one.year() > before.year() && one.year() <= after.year());
  }
}
