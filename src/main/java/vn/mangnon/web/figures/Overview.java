package vn.mangnon.web.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mangnon.agencies.Agency;
import vn.mangnon.programme.Objective;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Decision;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.chart.Choropleth;

/**
 * Where all targets stand in one place.
 *
 * @param mapped the target on the map
 * @param verdict which targets are listed
 */
public record Overview(
    Question question,
    List<Integer> years,
    List<LocalDate> maps,
    List<Objective> objectives,
    List<TargetStanding> standings,
    List<Answer> decisions,
    int midYear,
    int lastYear,
    Mapped mapped,
    Verdict verdict) {
  private static final int MOST_DECISIONS = 3;

  /** Something to decide, and who answers for it today. */
  public record Answer(Decision decision, Agency agency) {}

  /** One target on the map of communes; without outlines where the map is of another day. */
  public record Mapped(
      TargetStanding standing, Choropleth map, List<Legend> legend, boolean drawn) {}

  /** One colour of the map and what it stands for: numbers, or else the text with that key. */
  public record Legend(vn.mangnon.web.chart.Region.Shade shade, String words, String key) {}

  public Overview {
    years = List.copyOf(years);
    standings = List.copyOf(standings);
    decisions = List.copyOf(decisions);
  }

  /** Whether any target has a value in any year; an installation begins without. */
  public boolean hasFigures() {
    return standings.stream()
        .flatMap(one -> one.history().stream())
        .anyMatch(figure -> figure.value().isPresent());
  }

  /** How many targets have that pace. */
  public long count(Pace... paces) {
    List<Pace> wanted = List.of(paces);
    return standings.stream().filter(one -> wanted.contains(one.assessment().pace())).count();
  }

  /** How many targets have that verdict. */
  public long count(Verdict wanted) {
    return standings.stream().filter(wanted::holds).count();
  }

  /** The most urgent decisions, one for each indicator. */
  public List<Answer> firstDecisions() {
    Set<String> indicators = new HashSet<>();
    return decisions.stream()
        .filter(one -> indicators.add(one.decision().standing().target().indicatorId()))
        .limit(MOST_DECISIONS)
        .toList();
  }

  /** How many targets met the mid-term checkpoint. */
  public long metAtMidTerm() {
    return standings.stream()
        .filter(one -> one.assessment().checkpoint() == CheckpointVerdict.MET)
        .count();
  }

  /** How many targets have a mid-term checkpoint that could be judged. */
  public long judgedAtMidTerm() {
    return standings.stream()
        .filter(one ->
            one.assessment().checkpoint() == CheckpointVerdict.MET
                || one.assessment().checkpoint() == CheckpointVerdict.NOT_MET)
        .count();
  }

  /** The listed standings under their objectives. */
  public Board board() {
    return new Board(
        question,
        objectives,
        standings.stream().filter(verdict::holds).toList(),
        midYear,
        lastYear);
  }
}
