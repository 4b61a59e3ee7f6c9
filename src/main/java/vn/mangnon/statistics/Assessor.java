package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges one series of figures against what its target asks for. Pure: the same in, the same out.
 */
final class Assessor {
  /** Below this share of places reporting, a figure is shown but no verdict rests on it. */
  static final BigDecimal FEWEST_REPORTING = new BigDecimal("0.8");

  private static final int OLDEST_YEARS = 2;
  private static final double NOISE = 1e-9;
  private static final BigDecimal NEAR_CEILING = new BigDecimal("90");

  private final Aim aim;
  private final int checkpointYear;
  private final int finalYear;
  private final List<SeriesBreak> breaks;

  /**
   * @param checkpointYear the mid-term year of the programme
   * @param finalYear the last year of the programme
   * @param breaks series breaks that concern this target
   */
  Assessor(Aim aim, int checkpointYear, int finalYear, List<SeriesBreak> breaks) {
    this.aim = aim;
    this.checkpointYear = checkpointYear;
    this.finalYear = finalYear;
    this.breaks = breaks;
  }

  /** Judges with what is known up to the given year. */
  Assessment assess(Collection<Figure> figures, int asOfYear) {
    List<Figure> usable =
        figures.stream()
            .filter(f -> f.year() <= asOfYear)
            .filter(f -> f.completeness().compareTo(FEWEST_REPORTING) >= 0)
            .sorted(Comparator.comparingInt(Figure::year))
            .toList();
    List<Point> all = points(usable);
    List<Point> comparable = afterLastBreak(all);
    Path path = Path.from(all.stream().findFirst(), aim);
    Optional<Figure> latest =
        usable.stream().filter(f -> f.value().isPresent() || isZeroBase(f)).reduce((a, b) -> b);
    Standing standing = standing(latest, comparable, path, asOfYear);
    Assessment wordless =
        new Assessment(
            checkpointVerdict(figures, asOfYear),
            standing.pace(),
            latest,
            standing.required(),
            standing.gap(),
            standing.current(),
            standing.needed(),
            latest.flatMap(this::remaining),
            requiredPath(all, path),
            Forecaster.extend(comparable, finalYear, aim),
            breaks,
            new Sentence("", ""));
    return Wording.of(aim, finalYear).complete(wordless);
  }

  private record Standing(
      Pace pace,
      Optional<BigDecimal> required,
      Optional<BigDecimal> gap,
      Optional<BigDecimal> current,
      Optional<BigDecimal> needed) {}

  private CheckpointVerdict checkpointVerdict(Collection<Figure> figures, int asOfYear) {
    Optional<Bound> bound = aim.boundIn(checkpointYear);
    if (bound.isEmpty() || asOfYear < checkpointYear) {
      return bound.isEmpty() ? CheckpointVerdict.NOT_APPLICABLE : CheckpointVerdict.INSUFFICIENT;
    }
    return figures.stream()
        .filter(f -> f.year() == checkpointYear)
        .filter(f -> f.completeness().compareTo(FEWEST_REPORTING) >= 0)
        .findFirst()
        .flatMap(f -> aim.met(f, bound.get()))
        .map(met -> met ? CheckpointVerdict.MET : CheckpointVerdict.NOT_MET)
        .orElse(CheckpointVerdict.INSUFFICIENT);
  }

  private Standing standing(
      Optional<Figure> latest, List<Point> comparable, Path path, int asOfYear) {
    Optional<Bound> goal = aim.finalBound();
    if (latest.isEmpty() || goal.isEmpty() || latest.get().year() < asOfYear - OLDEST_YEARS) {
      return new Standing(
          Pace.INSUFFICIENT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    int year = latest.get().year();
    Optional<BigDecimal> required = path.requiredIn(year);
    Optional<BigDecimal> gap =
        required
            .flatMap(r -> latest.get().value().map(v -> shortfall(r, v)))
            .filter(g -> g.signum() > 0);
    Optional<Trend> trend =
        latest.get().value().isPresent() ? Trend.of(comparable, aim) : Optional.empty();
    Optional<BigDecimal> current = trend.map(t -> t.inUnits(t.current()));
    boolean met = aim.met(latest.get(), goal.get()).orElse(false);
    Optional<BigDecimal> needed =
        met || year >= finalYear ? Optional.empty() : needed(trend, latest.get(), goal.get());
    Pace pace = met ? Pace.MET : paceOf(trend, goal.get(), year, required, gap);
    return new Standing(pace, required, gap, current, needed);
  }

  private Optional<BigDecimal> needed(Optional<Trend> trend, Figure latest, Bound goal) {
    int years = finalYear - latest.year();
    return trend
        .map(t -> t.inUnits(t.neededFor(goal.value(), years)))
        .or(() ->
            latest
                .value()
                .map(v ->
                    goal.value()
                        .subtract(v)
                        .divide(BigDecimal.valueOf(years), MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)));
  }

  private Pace paceOf(
      Optional<Trend> trend,
      Bound goal,
      int year,
      Optional<BigDecimal> required,
      Optional<BigDecimal> gap) {
    if (trend.isEmpty()) {
      return Pace.INSUFFICIENT;
    }
    double sign = aim.higherIsBetter() ? 1 : -1;
    double current = trend.get().current() * sign;
    boolean onPath = required.isPresent() && gap.isEmpty();
    if (current < -NOISE) {
      return onPath ? Pace.ACCELERATE : Pace.WRONG_WAY;
    }
    if (onPath) {
      return Pace.ON_COURSE;
    }
    if (year >= finalYear) {
      return Pace.SLOW;
    }
    double needed = trend.get().neededFor(goal.value(), finalYear - year) * sign;
    if (current >= needed - NOISE) {
      return Pace.ON_COURSE;
    }
    return current * 2 >= needed - NOISE ? Pace.ACCELERATE : Pace.SLOW;
  }

  private BigDecimal shortfall(BigDecimal required, BigDecimal actual) {
    return aim.higherIsBetter() ? required.subtract(actual) : actual.subtract(required);
  }

  /** Near the ceiling a person understands a count better than tenths of a per cent. */
  private Optional<Long> remaining(Figure latest) {
    if (!aim.percent() || aim.everyYear() || latest.denominator().isEmpty()) {
      return Optional.empty();
    }
    return aim.finalBound()
        .filter(goal ->
            aim.higherIsBetter()
                && latest.value().filter(v -> v.compareTo(NEAR_CEILING) >= 0).isPresent())
        .flatMap(goal -> missingFrom(latest, goal))
        .filter(count -> count > 0);
  }

  private Optional<Long> missingFrom(Figure latest, Bound goal) {
    if (latest.numerator().isEmpty() || latest.denominator().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal asked =
        goal.value()
            .multiply(latest.denominator().get())
            .divide(aim.factor(), MathContext.DECIMAL64);
    return Optional.of(
        asked.subtract(latest.numerator().get()).setScale(0, RoundingMode.CEILING).longValue());
  }

  private List<Point> requiredPath(List<Point> known, Path path) {
    int first =
        known.isEmpty() ? checkpointYear : Math.min(known.getFirst().year(), checkpointYear);
    return IntStream.rangeClosed(first, finalYear)
        .boxed()
        .flatMap(year -> path.requiredIn(year).map(value -> new Point(year, value)).stream())
        .toList();
  }

  private List<Point> afterLastBreak(List<Point> points) {
    int newSeries =
        points.isEmpty()
            ? Integer.MIN_VALUE
            : breaks.stream()
                .mapToInt(b -> b.on().getYear())
                .filter(year -> year <= points.getLast().year())
                .max()
                .orElse(Integer.MIN_VALUE);
    return points.stream().filter(p -> p.year() >= newSeries).toList();
  }

  private static List<Point> points(List<Figure> figures) {
    return figures.stream()
        .flatMap(f -> f.value().map(v -> new Point(f.year(), v)).stream())
        .toList();
  }

  private static boolean isZeroBase(Figure figure) {
    return figure.reason().filter(NoValue.ZERO_BASE::equals).isPresent();
  }
}
