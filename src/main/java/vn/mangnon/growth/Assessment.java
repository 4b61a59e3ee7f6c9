package vn.mangnon.growth;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one measurement means.
 *
 * @param scores the z-scores that can be computed
 * @param lengthHeightCm the length or height after adjusting lying and standing to the age
 * @param bodyMassIndex kg/m², from the adjusted length or height
 * @param standingIgnored "standing" was recorded under nine months and taken for a slip
 */
public record Assessment(
    Map<GrowthIndex, Score> scores,
    OptionalDouble lengthHeightCm,
    OptionalDouble bodyMassIndex,
    boolean standingIgnored) {
  /** Keeps a copy of the scores. */
  public Assessment {
    scores = Map.copyOf(scores);
  }

  /** The score of one index, when it can be computed. */
  public Optional<Score> score(GrowthIndex index) {
    return Optional.ofNullable(scores.get(index));
  }

  /** Whether any score says that the measurement is to be repeated. */
  public boolean measureAgain() {
    return scores.values().stream().anyMatch(Score::implausible);
  }
}
