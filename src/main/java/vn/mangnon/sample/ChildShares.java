package vn.mangnon.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.places.Succession;
import vn.mangnon.places.SuccessionKind;

/**
 * How the children of a province are spread over its places on any day: by the published people of
 * today's places, divided backwards among the places they were made of.
 */
final class ChildShares {
  private final Map<Integer, Double> weights = new HashMap<>();
  private final Places places;
  private final Dice dice;

  ChildShares(Places places, Dice dice, int unknownPopulation, double drift) {
    this.places = places;
    this.dice = dice;
    LocalDate today = places.latestMap();
    for (Place place : places.validOn(today, PlaceLevel.COMMUNE)) {
      double children =
          place.population().orElse(unknownPopulation) * dice.around(drift, "children", place.id());
      spread(place, children);
    }
  }

  /** Gives the children of a place to itself and to the places it was made of. */
  private void spread(Place place, double children) {
    weights.merge(place.id(), children, Double::sum);
    List<Succession> origins =
        places.predecessorsOf(place.id()).stream()
            .filter(origin -> origin.kind() != SuccessionKind.AREA_ONLY)
            .filter(origin -> places.place(origin.from()).level() == PlaceLevel.COMMUNE)
            .toList();
    double[] parts =
        origins.stream()
            .mapToDouble(origin ->
                (origin.kind() == SuccessionKind.WHOLE || origin.childShare().isPresent() ? 1 : 0.5)
                    * dice.around(0.25, "origin", origin.from(), origin.to()))
            .toArray();
    double all = java.util.Arrays.stream(parts).sum();
    for (int i = 0; i < parts.length; i++) {
      spread(places.place(origins.get(i).from()), children * parts[i] / all);
    }
  }

  /** The weight of a place among those of its time. */
  double of(Place place) {
    return weights.getOrDefault(place.id(), 1.0);
  }
}
