package vn.mangnon.children.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Lms;
import vn.mangnon.growth.Sex;

/**
 * The WHO chart of one index: lines of equal z-score, with a child's measurements among them.
 *
 * @param byLength whether the horizontal axis is length or height in centimetres; else completed
 *     months of age
 * @param curves empty when the child's sex is unknown or it has no measurement to place
 * @param points the child's, oldest first
 */
public record GrowthCurves(
    GrowthIndex index, boolean byLength, List<Curve> curves, List<Point> points) {
  private static final double DAYS_IN_MONTH = 30.4375;
  private static final int[] SCORES = {3, 2, 0, -2, -3};

  public GrowthCurves {
    curves = List.copyOf(curves);
    points = List.copyOf(points);
  }

  /** A line of one z-score. */
  public record Curve(int z, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /** Where a line or a child stands: months or centimetres, and kilograms, centimetres or kg/m². */
  public record Point(double x, double y) {}

  static GrowthCurves of(
      GrowthStandards standards,
      Optional<Sex> sex,
      List<GrowthPoint> measured,
      GrowthIndex index) {
    boolean byLength = index == GrowthIndex.WEIGHT_FOR_HEIGHT;
    List<Point> points =
        measured.reversed().stream()
            .flatMap(point -> place(point, index).stream())
            .toList();
    if (sex.isEmpty() || points.isEmpty()) {
      return new GrowthCurves(index, byLength, List.of(), List.of());
    }
    Range range = byLength ? lengths(measured) : ages(points, index);
    List<Curve> curves = new ArrayList<>();
    for (int z : SCORES) {
      List<Point> line = new ArrayList<>();
      for (double x = range.from(); x <= range.to(); x++) {
        double at = x;
        distribution(standards, sex.get(), index, at, range)
            .ifPresent(lms -> line.add(new Point(at, lms.at(z))));
      }
      curves.add(new Curve(z, line));
    }
    return new GrowthCurves(
        index,
        byLength,
        curves,
        points.stream().filter(point -> point.x() >= range.from() && point.x() <= range.to()).toList());
  }

  private record Range(double from, double to, boolean lying) {}

  /** To 2, to 5, to 10 or to 19 years: the shortest of WHO's charts that holds the last point. */
  private static Range ages(List<Point> points, GrowthIndex index) {
    double last = points.getLast().x();
    if (last < 60) {
      return new Range(0, last < 24 ? 24 : 60, true);
    }
    return new Range(61, last < 120 || index == GrowthIndex.WEIGHT_FOR_AGE ? 120 : 228, false);
  }

  private static Range lengths(List<GrowthPoint> measured) {
    boolean lying =
        measured.getFirst().age().map(age -> age.days() < 731).orElse(true);
    return lying ? new Range(45, 110, true) : new Range(65, 120, false);
  }

  private static Optional<Lms> distribution(
      GrowthStandards standards, Sex sex, GrowthIndex index, double x, Range range) {
    if (index == GrowthIndex.WEIGHT_FOR_HEIGHT) {
      return standards.weightAt(sex, x, range.lying());
    }
    return standards.byAge(
        index,
        sex,
        x < 60 ? Age.ofDays((int) Math.round(x * DAYS_IN_MONTH)) : Age.ofMonths(x));
  }

  private static Optional<Point> place(GrowthPoint point, GrowthIndex index) {
    OptionalDouble x =
        index == GrowthIndex.WEIGHT_FOR_HEIGHT
            ? point.height()
            : point.age().map(age -> OptionalDouble.of(age.months())).orElse(OptionalDouble.empty());
    OptionalDouble weight =
        point.measured().weightKg().isPresent()
            ? OptionalDouble.of(point.measured().weightKg().get().doubleValue())
            : OptionalDouble.empty();
    OptionalDouble y =
        switch (index) {
          case HEIGHT_FOR_AGE -> point.height();
          case WEIGHT_FOR_AGE, WEIGHT_FOR_HEIGHT -> weight;
          case BMI_FOR_AGE -> point.assessment().bodyMassIndex();
        };
    boolean judged = point.assessment().score(index).filter(one -> !one.implausible()).isPresent();
    return judged && x.isPresent() && y.isPresent()
        ? Optional.of(new Point(x.getAsDouble(), y.getAsDouble()))
        : Optional.empty();
  }
}
