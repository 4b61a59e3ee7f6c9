package vn.mangnon.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.TargetStanding;

/** Makes {@link Board}s for pages of places, objectives and agencies. */
@Component
public class Boards {
  private final Indicators indicators;
  private final Programme programme;
  private final Places places;
  private final Questions questions;
  private final Clock clock;

  Boards(
      Indicators indicators, Programme programme, Places places, Questions questions, Clock clock) {
    this.indicators = indicators;
    this.programme = programme;
    this.places = places;
    this.questions = questions;
    this.clock = clock;
  }

  /** The years that may be asked for, newest first. */
  public List<Integer> years() {
    return questions.years();
  }

  /** The days of the maps on which figures can be shown. */
  public List<LocalDate> maps() {
    return List.copyOf(places.maps());
  }

  /** The indicators of {@code wanted} in the actor's own place, else in the province. */
  public Board of(
      Actor actor, Predicate<Indicator> wanted, String year, String map, String knownOn) {
    return board(actor, wanted, questions.of(questions.homeOf(actor), year, map, knownOn));
  }

  /**
   * All indicators in {@code place}. A place of today is shown on today's map, so that its years
   * before the last reorganisation are there to compare with; one that has ended, in its last full
   * year.
   */
  public Board of(Actor actor, Place place, String year, String map, String knownOn) {
    String newest = places.latestMap().toString();
    boolean ended = place.validTo().filter(end -> !end.isAfter(LocalDate.now(clock))).isPresent();
    String asked = year.isEmpty() && ended ? lastFullYear(place) : year;
    String view = map.isEmpty() && !ended ? newest : map;
    return board(actor, any -> true, questions.of(place, asked, view, knownOn));
  }

  private static String lastFullYear(Place place) {
    return Integer.toString(place.validTo().orElseThrow().getYear() - 1);
  }

  private Board board(Actor actor, Predicate<Indicator> wanted, Question question) {
    Set<String> ids =
        programme.indicators().stream()
            .filter(wanted)
            .map(Indicator::id)
            .collect(Collectors.toSet());
    List<TargetStanding> standings =
        ids.isEmpty()
            ? List.of()
            : indicators
                .overview(
                    actor,
                    question.place().id(),
                    question.year(),
                    question.view(),
                    question.knownAt())
                .stream()
                .filter(one -> ids.contains(one.target().indicatorId()))
                .toList();
    return new Board(
        question,
        programme.objectives(),
        standings,
        question.midYear(programme),
        programme.lastYear());
  }
}
