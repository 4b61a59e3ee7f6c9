package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The required path of a target: what the value should be in each year to reach the checkpoints on
 * time, starting from the baseline.
 */
final class Path {
  private final Aim aim;
  private final NavigableMap<Integer, BigDecimal> anchors = new TreeMap<>();

  private Path(Aim aim) {
    this.aim = aim;
  }

  /** Draws the path from the configured baseline, or else from the first known value. */
  static Path from(Optional<Point> firstKnown, Aim aim) {
    Path path = new Path(aim);
    aim.bounds().forEach((year, bound) -> path.anchors.put(year, bound.value()));
    if (aim.undated().isEmpty() && !aim.everyYear() && !path.anchors.isEmpty()) {
      aim.baseline().or(() -> firstKnown).ifPresent(path::startAt);
    }
    return path;
  }

  private void startAt(Point baseline) {
    Map.Entry<Integer, BigDecimal> next = anchors.higherEntry(baseline.year());
    if (anchors.containsKey(baseline.year()) || next == null) {
      return;
    }
    // Before the baseline nothing was required of anybody.
    anchors.headMap(baseline.year()).clear();
    // Already better than the checkpoint: the plan asks to keep it, not to fall back to it.
    boolean better =
        aim.higherIsBetter()
            ? baseline.value().compareTo(next.getValue()) >= 0
            : baseline.value().compareTo(next.getValue()) <= 0;
    anchors.put(baseline.year(), better ? next.getValue() : baseline.value());
  }

  /**
   * The value required in a year; empty before the baseline or when the plan asks for nothing yet.
   */
  Optional<BigDecimal> requiredIn(int year) {
    if (aim.undated().isPresent()) {
      return aim.undated().map(Bound::value);
    }
    Map.Entry<Integer, BigDecimal> before = anchors.floorEntry(year);
    Map.Entry<Integer, BigDecimal> after = anchors.ceilingEntry(year);
    if (before == null) {
      return Optional.empty();
    }
    if (after == null || aim.everyYear() || before.getKey().equals(after.getKey())) {
      return Optional.of(before.getValue());
    }
    return Optional.of(between(before, after, year));
  }

  private BigDecimal between(
      Map.Entry<Integer, BigDecimal> from, Map.Entry<Integer, BigDecimal> to, int year) {
    int span = to.getKey() - from.getKey();
    int passed = year - from.getKey();
    BigDecimal start = from.getValue();
    BigDecimal end = to.getValue();
    if (aim.compound() && start.signum() > 0 && end.signum() > 0) {
      double share = Math.pow(end.doubleValue() / start.doubleValue(), (double) passed / span);
      return start.multiply(BigDecimal.valueOf(share), MathContext.DECIMAL64);
    }
    return end.subtract(start)
        .multiply(BigDecimal.valueOf(passed))
        .divide(BigDecimal.valueOf(span), MathContext.DECIMAL64)
        .add(start);
  }
}
