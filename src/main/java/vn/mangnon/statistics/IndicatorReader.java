package vn.mangnon.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;

/** Reads indicator values where they are stored, and computes those of an earlier day or map. */
@Component
class IndicatorReader {
  private static final Actor MACHINE = Actor.machine("computation-as-known-on-a-day");

  private final SignedTransaction transactions;
  private final Permissions permissions;
  private final IndicatorRepository indicators;
  private final CubeRepository cube;
  private final ScopeRepository scopes;
  private final Recalculation recalculation;
  private final Catalogue catalogue;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  IndicatorReader(
      SignedTransaction transactions,
      Permissions permissions,
      IndicatorRepository indicators,
      CubeRepository cube,
      ScopeRepository scopes,
      Recalculation recalculation,
      Catalogue catalogue,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.permissions = permissions;
    this.indicators = indicators;
    this.cube = cube;
    this.scopes = scopes;
    this.recalculation = recalculation;
    this.catalogue = catalogue;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /** Some measures of one place, from the first year there is up to {@code year}. */
  List<IndicatorRepository.Read> ofPlace(
      Actor actor,
      Collection<Integer> measures,
      int place,
      int year,
      MapView view,
      Optional<Instant> knownOn) {
    int from = recalculation.firstYear();
    if (stored(view, knownOn)) {
      return transactions.read(actor, () -> indicators.ofPlace(place, measures, from, year, view));
    }
    return computed(actor, measures, List.of(place), from, year, view, knownOn);
  }

  /** What is published of one measure, in all places; the same for everybody. */
  List<IndicatorRepository.Read> published(
      Actor actor, int measure, int from, int to, MapView view, Optional<Instant> knownOn) {
    return transactions.read(
        actor,
        () ->
            indicators.publishedBy(
                Set.of(measure), List.of(), from, to, view, knownOn.orElseGet(clock::instant)));
  }

  /** One measure in all places within the actor's scope. */
  List<IndicatorRepository.Read> ownOf(
      Actor actor, int measure, int from, int to, MapView view, Optional<Instant> knownOn) {
    return stored(view, knownOn)
        ? transactions.read(actor, () -> indicators.ownOfMeasure(measure, from, to, view))
        : own(
            actor,
            Set.of(measure),
            places.all().stream().map(Place::id).toList(),
            from,
            to,
            view,
            knownOn);
  }

  /**
   * One measure in all places as it is stored, for an actor within whose scope they all are.
   *
   * @param view one that is {@link #stored}
   */
  List<IndicatorRepository.Read> ofMeasure(
      Actor actor, int measure, int from, int to, MapView view) {
    return transactions.read(actor, () -> indicators.ofMeasure(measure, from, to, view));
  }

  /** Some measures of one year in several places. */
  List<IndicatorRepository.Read> ofPlaces(
      Actor actor,
      Collection<Integer> measures,
      Collection<Integer> within,
      int year,
      MapView view,
      Optional<Instant> knownOn) {
    return stored(view, knownOn)
        ? transactions.read(actor, () -> indicators.ofPlaces(within, measures, year, year, view))
        : computed(actor, measures, List.copyOf(within), year, year, view, knownOn);
  }

  /** Whether the figures of that map and day need not be computed. */
  boolean stored(MapView view, Optional<Instant> knownOn) {
    return knownOn.isEmpty() && view.mapDate().map(places.latestMap()::equals).orElse(true);
  }

  /**
   * Computed from the observations of the time: in full where the actor may read, else published.
   */
  private List<IndicatorRepository.Read> computed(
      Actor actor,
      Collection<Integer> measures,
      List<Integer> within,
      int from,
      int to,
      MapView view,
      Optional<Instant> knownOn) {
    List<IndicatorRepository.Read> own = own(actor, measures, within, from, to, view, knownOn);
    Set<String> seen =
        own.stream()
            .map(r -> r.row().measure() + " " + r.row().place())
            .collect(Collectors.toSet());
    List<IndicatorRepository.Read> all = new ArrayList<>(own);
    transactions
        .read(
            actor,
            () ->
                indicators.publishedBy(
                    measures, within, from, to, view, knownOn.orElseGet(clock::instant)))
        .stream()
        .filter(r -> !seen.contains(r.row().measure() + " " + r.row().place()))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(read -> read.row().figure().year()));
    return all;
  }

  private List<IndicatorRepository.Read> own(
      Actor actor,
      Collection<Integer> measures,
      List<Integer> within,
      int from,
      int to,
      MapView view,
      Optional<Instant> knownOn) {
    Map<Integer, Target> targets = catalogue.targets();
    ScopeRepository.Reach reach =
        transactions.read(actor, () -> scopes.reach(Resource.INDICATOR, Action.READ.name()));
    return transactions
        .read(
            MACHINE,
            () ->
                cube.compute(
                    new CubeRepository.Extent(
                        measures,
                        within,
                        from,
                        to,
                        view.mapDate().isEmpty(),
                        view.mapDate().stream().toList(),
                        knownOn)))
        .stream()
        .filter(
            row -> reach.scopeOf(row.place(), agency(target(targets, row.measure()))).isPresent())
        .map(row -> new IndicatorRepository.Read(row, false))
        .toList();
  }

  static Target target(Map<Integer, Target> targets, int measure) {
    return Optional.ofNullable(targets.get(measure)).orElseThrow();
  }

  /** Whether the actor may see the figures of that target and place that are not published. */
  boolean mayRead(Actor actor, int place, Target target) {
    return permissions.allows(actor, Action.READ, Resource.INDICATOR, place, agency(target));
  }

  private String agency(Target target) {
    return programme.indicator(target.indicatorId()).orElseThrow().lead().agency();
  }
}
