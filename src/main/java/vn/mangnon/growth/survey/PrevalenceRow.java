package vn.mangnon.growth.survey;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.mangnon.growth.GrowthIndex;

/**
 * The findings for one group of children.
 *
 * @param domain the group's name
 * @param prevalences shares by cut-off; a cut-off for which nobody could be judged is left out
 * @param means mean z-scores by index
 */
public record PrevalenceRow(
    String domain, Map<Condition, Estimate> prevalences, Map<GrowthIndex, Mean> means) {
  /** Keeps copies. */
  public PrevalenceRow {
    prevalences = Map.copyOf(prevalences);
    means = Map.copyOf(means);
  }

  /** The share below or above one cut-off, when anybody could be judged. */
  public Optional<Estimate> prevalence(Condition condition) {
    return Optional.ofNullable(prevalences.get(condition));
  }

  /** The z-scores of one index, when anybody has one. */
  public Optional<Mean> mean(GrowthIndex index) {
    return Optional.ofNullable(means.get(index));
  }

  /**
   * The z-scores of a group.
   *
   * @param count children with a plausible score
   * @param mean their mean
   * @param deviation standard deviation; empty for one child
   */
  public record Mean(long count, Estimate mean, OptionalDouble deviation) {}
}
