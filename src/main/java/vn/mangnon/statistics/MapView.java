package vn.mangnon.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which map figures are shown.
 *
 * @param mapDate the first day of the map; empty shows each figure at the place as it was
 */
public record MapView(Optional<LocalDate> mapDate) {

  /** Each figure at the place that reported it, and at the places above it at the time. */
  public static MapView asItWas() {
    return new MapView(Optional.empty());
  }

  /** Every figure moved to the places of the map that began on that day. */
  public static MapView on(LocalDate mapDate) {
    return new MapView(Optional.of(mapDate));
  }
}
