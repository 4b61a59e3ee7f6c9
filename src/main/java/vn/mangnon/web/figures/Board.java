package vn.mangnon.web.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mangnon.programme.Objective;
import vn.mangnon.statistics.TargetStanding;

/**
 * Rows of targets under their objectives, each with its figure, path and verdicts.
 *
 * @param objectives the headings, of which those without a row are left out
 * @param midYear the year of the first checkpoint
 * @param lastYear the year of the last one
 */
public record Board(
    Question question,
    List<Objective> objectives,
    List<TargetStanding> standings,
    int midYear,
    int lastYear) {
  public Board {
    objectives = List.copyOf(objectives);
    standings = List.copyOf(standings);
  }

  /** The standings of one objective, in the order of the plan. */
  public List<TargetStanding> of(Objective objective) {
    Map<String, List<TargetStanding>> byIndicator =
        standings.stream().collect(Collectors.groupingBy(one -> one.target().indicatorId()));
    return objective.indicators().stream()
        .flatMap(indicator -> byIndicator.getOrDefault(indicator.id(), List.of()).stream())
        .toList();
  }

  /** The query of a link to one of the targets. */
  public String query() {
    return "?" + question.query();
  }

  /** Whether the figures are those published, because the place is outside the reader's scope. */
  public boolean published() {
    return standings.stream().anyMatch(TargetStanding::published);
  }
}
