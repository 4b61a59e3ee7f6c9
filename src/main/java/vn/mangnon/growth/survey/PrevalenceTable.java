package vn.mangnon.growth.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.Score;

/**
 * The prevalence tables of a survey of children under five (WHO and UNICEF, Recommendations for
 * data collection, analysis and reporting on anthropometric indicators, 2019). Flagged scores are
 * left out; oedema counts as severe.
 */
public final class PrevalenceTable {
  private static final double LEVEL = 0.975;

  private final List<SurveyChild> children;
  private final SampleDesign design;

  /** Takes the children below 60 months or of unknown age of {@code survey}. */
  public PrevalenceTable(List<SurveyChild> survey) {
    this.children =
        survey.stream().filter(child -> child.age().map(Age::underFive).orElse(true)).toList();
    this.design = new SampleDesign(children);
  }

  /** One row of the table. */
  public PrevalenceRow row(Domain domain) {
    Map<Condition, Estimate> prevalences = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      Predicate<SurveyChild> judged = domain.has().and(condition::judges);
      long count = children.stream().filter(judged).count();
      if (count > 0) {
        prevalences.put(condition, share(judged, condition::holdsFor, count));
      }
    }
    Map<GrowthIndex, PrevalenceRow.Mean> means = new EnumMap<>(GrowthIndex.class);
    for (GrowthIndex index : GrowthIndex.values()) {
      Predicate<SurveyChild> scored = domain.has().and(child -> scored(child, index));
      long count = children.stream().filter(scored).count();
      if (count > 0) {
        means.put(index, mean(scored, child -> z(child, index), count));
      }
    }
    return new PrevalenceRow(domain.name(), prevalences, means);
  }

  private Estimate share(Predicate<SurveyChild> judged, Predicate<SurveyChild> holds, long count) {
    ToDoubleFunction<SurveyChild> value = child -> holds.test(child) ? 1 : 0;
    double weights = sum(judged, child -> 1);
    double share = sum(judged, value) / weights;
    if (share <= 0 || share >= 1) {
      return exact(share, count);
    }
    double error = standardError(judged, value, share, weights) / (share * (1 - share));
    double logit = Math.log(share / (1 - share));
    OptionalDouble reach = reach(error);
    return new Estimate(
        share, map(reach, r -> inverseLogit(logit - r)), map(reach, r -> inverseLogit(logit + r)));
  }

  private PrevalenceRow.Mean mean(
      Predicate<SurveyChild> scored, ToDoubleFunction<SurveyChild> z, long count) {
    double weights = sum(scored, child -> 1);
    double mean = sum(scored, z) / weights;
    OptionalDouble reach = reach(standardError(scored, z, mean, weights));
    double squares =
        sum(scored, child -> (z.applyAsDouble(child) - mean) * (z.applyAsDouble(child) - mean));
    OptionalDouble deviation =
        count > 1
            ? OptionalDouble.of(Math.sqrt(squares / weights * count / (count - 1)))
            : OptionalDouble.empty();
    return new PrevalenceRow.Mean(
        count, new Estimate(mean, map(reach, r -> mean - r), map(reach, r -> mean + r)), deviation);
  }

  private double standardError(
      Predicate<SurveyChild> among,
      ToDoubleFunction<SurveyChild> value,
      double estimate,
      double weights) {
    return Math.sqrt(
        design.variance(child ->
            among.test(child)
                ? child.weight() * (value.applyAsDouble(child) - estimate) / weights
                : 0));
  }

  private double sum(Predicate<SurveyChild> among, ToDoubleFunction<SurveyChild> value) {
    return children.stream()
        .filter(among)
        .mapToDouble(child -> child.weight() * value.applyAsDouble(child))
        .sum();
  }

  /** Half of the interval; empty where the design leaves no degree of freedom. */
  private OptionalDouble reach(double error) {
    int freedom = design.degreesOfFreedom();
    return freedom < 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            new TDistribution(null, freedom).inverseCumulativeProbability(LEVEL) * error);
  }

  /** None or all: the logit has no value there, Clopper and Pearson's interval has. */
  private static Estimate exact(double share, long count) {
    return share <= 0
        ? new Estimate(
            0,
            OptionalDouble.of(0),
            OptionalDouble.of(
                new BetaDistribution(null, 1, count).inverseCumulativeProbability(LEVEL)))
        : new Estimate(
            1,
            OptionalDouble.of(
                new BetaDistribution(null, count, 1).inverseCumulativeProbability(1 - LEVEL)),
            OptionalDouble.of(1));
  }

  private static boolean scored(SurveyChild child, GrowthIndex index) {
    return child.assessment().score(index).filter(score -> !score.implausible()).isPresent();
  }

  private static double z(SurveyChild child, GrowthIndex index) {
    return child.assessment().score(index).map(Score::z).orElseThrow();
  }

  private static double inverseLogit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static OptionalDouble map(
      OptionalDouble value, java.util.function.DoubleUnaryOperator change) {
    return value.isPresent()
        ? OptionalDouble.of(change.applyAsDouble(value.getAsDouble()))
        : OptionalDouble.empty();
  }
}
