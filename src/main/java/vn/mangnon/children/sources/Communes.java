package vn.mangnon.children.sources;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.mangnon.children.record.Home;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceAnswer;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * Finds the commune a row means; each wording is asked once. A commune out of the actor's reach and
 * one that does not exist are answered alike. Many may ask at once.
 */
final class Communes {
  private final Places places;
  private final LocalDate today;
  private final Predicate<Home> reached;
  private final Map<String, Answer> known = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> rights = new ConcurrentHashMap<>();

  /** A commune, or why there is none. */
  record Answer(Optional<Integer> place, RowRefusal otherwise) {}

  Communes(Places places, LocalDate today, Predicate<Home> reached) {
    this.places = places;
    this.today = today;
    this.reached = reached;
  }

  Answer find(String written, String district) {
    return known.computeIfAbsent(written + "\n" + district, wording -> ask(written, district));
  }

  private Answer ask(String written, String district) {
    Optional<String> parent =
        Optional.of(district).filter(text -> !text.isBlank() && !written.matches("\\d+"));
    return switch (places.find(PlaceLevel.COMMUNE, written, parent, today)) {
      case PlaceAnswer.Found(Place place) -> within(place);
      case PlaceAnswer.NotInForce(Place place, var ignored)
          when place.validFrom().isBefore(today) ->
          within(place);
      case PlaceAnswer.NotInForce ignored -> refused(RowRefusal.PLACE_OUT_OF_REACH);
      case PlaceAnswer.Ambiguous ignored -> refused(RowRefusal.PLACE_AMBIGUOUS);
      case PlaceAnswer.Unknown ignored -> refused(RowRefusal.PLACE_OUT_OF_REACH);
    };
  }

  private Answer within(Place place) {
    return rights.computeIfAbsent(place.id(), id -> reached.test(Home.in(id)))
        ? new Answer(Optional.of(place.id()), RowRefusal.PLACE_OUT_OF_REACH)
        : refused(RowRefusal.PLACE_OUT_OF_REACH);
  }

  private static Answer refused(RowRefusal why) {
    return new Answer(Optional.empty(), why);
  }
}
