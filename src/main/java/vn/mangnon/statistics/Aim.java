package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a target asks for, as the rules see it.
 *
 * @param higherIsBetter the direction in which a value improves
 * @param compound the required path falls by a constant share each year (mortality) and not by a
 *     constant amount
 * @param bounds what must hold in each checkpoint year of the plan
 * @param undated what must hold in every year, when the plan names no year
 * @param everyYear each bound holds for every year from its own on and is not approached along a
 *     path (a yearly reduction)
 * @param factor multiplier of the ratio: 100 for per cent
 * @param percent the value is a share between 0 and 100
 * @param decimals digits shown after the comma
 * @param unitVi unit in Vietnamese
 * @param unitEn unit in English
 * @param baseline configured starting point; otherwise the first known year
 */
public record Aim(
    boolean higherIsBetter,
    boolean compound,
    SortedMap<Integer, Bound> bounds,
    Optional<Bound> undated,
    boolean everyYear,
    BigDecimal factor,
    boolean percent,
    int decimals,
    String unitVi,
    String unitEn,
    Optional<Point> baseline) {

  public Aim {
    bounds = Collections.unmodifiableSortedMap(new TreeMap<>(bounds));
  }

  /** What must hold in the given year itself, if the plan says anything for it. */
  public Optional<Bound> boundIn(int year) {
    if (undated.isPresent()) {
      return undated;
    }
    if (everyYear) {
      return bounds.headMap(year + 1).values().stream().reduce((a, b) -> b);
    }
    return Optional.ofNullable(bounds.get(year));
  }

  /** What must hold in the end: the bound of the last year, or the last known one, to be kept. */
  public Optional<Bound> finalBound() {
    return undated.or(() -> bounds.values().stream().reduce((a, b) -> b));
  }

  /** Whether the figure satisfies the bound, compared exactly; empty when it has no value. */
  public Optional<Boolean> met(Figure figure, Bound bound) {
    if (figure.reason().filter(NoValue.ZERO_BASE::equals).isPresent()) {
      // Previous year 0: a reduction cannot be computed, but staying at 0 keeps the promise.
      return figure.numerator().map(change -> change.signum() == 0);
    }
    if (figure.value().isEmpty()) {
      return Optional.empty();
    }
    if (figure.numerator().isPresent()
        && figure.denominator().filter(d -> d.signum() > 0).isPresent()) {
      return Optional.of(bound.metBy(figure.numerator().get(), figure.denominator().get(), factor));
    }
    return figure.value().map(bound::metBy);
  }
}
