package vn.mangnon.children.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * Where a home stands on the map of today.
 *
 * @param now the home today; the proposed one while candidates wait for a person
 * @param before the home under the commune's old name, when it ended, and its last day
 * @param candidates the successors of a split commune, empty when there is nothing to choose
 */
record Settlement(Home now, Optional<Before> before, List<Integer> candidates) {
  /** A commune that ended. */
  record Before(Home home, LocalDate lastDay) {}

  /** Empty when the home's commune has no successor. */
  static Optional<Settlement> of(Places places, Home home, LocalDate today) {
    Place place = places.place(home.place());
    if (place.validOn(today)) {
      return Optional.of(new Settlement(home, Optional.empty(), List.of()));
    }
    List<Place> successors =
        places.inPlaceOf(place.id(), today).stream()
            .filter(successor -> successor.level() == PlaceLevel.COMMUNE)
            .toList();
    if (successors.isEmpty()) {
      return Optional.empty();
    }
    LocalDate lastDay = place.validTo().orElse(today).minusDays(1);
    Place first =
        successors.stream()
            .filter(successor -> successor.code().equals(place.code()))
            .findFirst()
            .orElse(successors.getFirst());
    return Optional.of(
        new Settlement(
            new Home(first.id(), home.village(), home.villageName()),
            Optional.of(new Before(home, lastDay)),
            successors.size() == 1 ? List.of() : successors.stream().map(Place::id).toList()));
  }

  boolean undecided() {
    return !candidates.isEmpty();
  }

  Settlement at(int place) {
    return new Settlement(new Home(place, now.village(), now.villageName()), before, candidates);
  }
}
