package vn.mangnon.web.chart;

import java.util.List;

/**
 * Turns dots into path data; a missing year or a series break interrupts the line. Dots on the
 * straight line between their neighbours are left to the line.
 */
record Lines(Axis x, Axis y) {
  private static final double UNSEEN = 0.5;

  String through(List<Dot> dots, List<Break> breaks) {
    StringBuilder data = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < dots.size(); i++) {
      boolean joined = i > 0 && joined(dots.get(i - 1), dots.get(i), breaks);
      boolean goesOn = i + 1 < dots.size() && joined(dots.get(i), dots.get(i + 1), breaks);
      if (joined && goesOn && straight(dots.subList(kept, i + 2))) {
        continue;
      }
      kept = i;
      Dot dot = dots.get(i);
      data.append(joined ? 'L' : 'M').append(x.pixel(dot.year())).append(' ');
      data.append(y.pixel(dot.value()));
    }
    return data.toString();
  }

  /** Whether all dots lie so close to the line from the first to the last that nobody sees it. */
  private boolean straight(List<Dot> dots) {
    Dot first = dots.getFirst();
    Dot last = dots.getLast();
    double slope =
        (y.at(last.value()) - y.at(first.value())) / (x.at(last.year()) - x.at(first.year()));
    return dots.stream()
        .allMatch(dot ->
            Math.abs(
                    y.at(first.value())
                        + slope * (x.at(dot.year()) - x.at(first.year()))
                        - y.at(dot.value()))
                <= UNSEEN);
  }

  private static boolean joined(Dot before, Dot after, List<Break> breaks) {
    return after.year() - before.year() <= 1
        && breaks.stream()
            .noneMatch(one -> one.year() > before.year() && one.year() <= after.year());
  }
}
