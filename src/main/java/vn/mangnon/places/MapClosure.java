package vn.mangnon.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Follows successions from every place to the places of a map: through whole mergers exactly,
 * through splits by the known shares, and not at all where a share is unknown. A figure is moved
 * completely or not at all.
 */
final class MapClosure {
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, List<Succession>> forward = new HashMap<>();
  private final Map<Integer, List<Succession>> backward = new HashMap<>();

  MapClosure(List<Place> places, List<Succession> successions) {
    places.forEach(place -> this.places.put(place.id(), place));
    for (Succession succession : successions) {
      if (succession.kind() != SuccessionKind.AREA_ONLY || succession.doubtful()) {
        forward.computeIfAbsent(succession.from(), id -> new ArrayList<>()).add(succession);
        backward.computeIfAbsent(succession.to(), id -> new ArrayList<>()).add(succession);
      }
    }
  }

  /** Where the additive figures of a place stand on the map of a day; empty when nowhere. */
  List<MapShare> shares(Place place, LocalDate mapDate) {
    Map<Integer, Share> found = new HashMap<>();
    follow(place, mapDate, new Share(BigDecimal.ONE, Exactness.EXACT), found);
    boolean stays =
        found.values().stream().anyMatch(share -> share.exactness() == Exactness.UNMOVED);
    return found.entrySet().stream()
        .map(entry ->
            new MapShare(
                mapDate,
                place.id(),
                entry.getKey(),
                stays ? Optional.empty() : Optional.of(entry.getValue().weight()),
                stays ? Exactness.UNMOVED : entry.getValue().exactness()))
        .sorted(Comparator.comparingInt(MapShare::to))
        .toList();
  }

  private void follow(Place place, LocalDate day, Share share, Map<Integer, Share> found) {
    if (place.validOn(day)) {
      found.merge(place.id(), share, Share::plus);
      return;
    }
    boolean towardsFuture = place.validFrom().isBefore(day);
    List<Succession> steps =
        (towardsFuture ? forward : backward).getOrDefault(place.id(), List.of());
    for (Succession step : steps) {
      Share next = towardsFuture ? forwardShare(step, steps) : backwardShare(step, steps);
      Place other =
          Objects.requireNonNull(places.get(towardsFuture ? step.to() : step.from()), "place");
      if (next.weight().signum() > 0 || next.exactness() == Exactness.UNMOVED) {
        follow(other, day, share.times(next), found);
      }
    }
  }

  private static Share forwardShare(Succession step, List<Succession> all) {
    boolean known =
        all.stream()
            .noneMatch(other ->
                other.doubtful()
                    || (other.kind() != SuccessionKind.WHOLE && other.childShare().isEmpty()));
    if (!known) {
      return Share.UNKNOWN;
    }
    BigDecimal weight =
        step.kind() == SuccessionKind.WHOLE ? BigDecimal.ONE : step.childShare().orElseThrow();
    boolean everything = weight.compareTo(BigDecimal.ONE) == 0;
    return new Share(weight, everything ? Exactness.EXACT : Exactness.ESTIMATED);
  }

  /** Going back, a figure can be taken apart only when all of the place came from one place. */
  private static Share backwardShare(Succession step, List<Succession> all) {
    return all.size() == 1 && !step.doubtful()
        ? new Share(BigDecimal.ONE, Exactness.EXACT)
        : Share.UNKNOWN;
  }

  private record Share(BigDecimal weight, Exactness exactness) {
    private static final Share UNKNOWN = new Share(BigDecimal.ZERO, Exactness.UNMOVED);

    private Share times(Share next) {
      return new Share(weight.multiply(next.weight()), worst(next));
    }

    private Share plus(Share other) {
      return new Share(weight.add(other.weight()), worst(other));
    }

    private Exactness worst(Share other) {
      return exactness.compareTo(other.exactness()) >= 0 ? exactness : other.exactness();
    }
  }
}
