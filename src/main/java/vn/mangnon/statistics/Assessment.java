package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where one target stands in one place, and what it would take.
 *
 * @param checkpoint whether the mid-term checkpoint was reached
 * @param pace whether the last year's value will be reached
 * @param latest the newest figure the verdict rests on
 * @param requiredNow the required path in the year of the latest figure
 * @param gap how far the latest figure is short of the path, above zero; empty when it is not short
 * @param currentChange present change a year, in the unit of the target
 * @param neededChange change a year needed from the latest figure to the last checkpoint
 * @param remaining how many of what the denominator counts are still missing, near the end
 * @param requiredPath one point for each year in which something is required
 * @param forecast where it is heading, from four points on
 * @param breaks days on which the series stops being comparable
 * @param sentence all of it in plain words
 */
public record Assessment(
    CheckpointVerdict checkpoint,
    Pace pace,
    Optional<Figure> latest,
    Optional<BigDecimal> requiredNow,
    Optional<BigDecimal> gap,
    Optional<BigDecimal> currentChange,
    Optional<BigDecimal> neededChange,
    Optional<Long> remaining,
    List<Point> requiredPath,
    Optional<Forecast> forecast,
    List<SeriesBreak> breaks,
    Sentence sentence) {

  public Assessment {
    requiredPath = List.copyOf(requiredPath);
    breaks = List.copyOf(breaks);
  }
}
