package vn.mangnon.web.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.mangnon.places.Place;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.MapView;

/**
 * What a page of figures is asked for: all of it stands in the page's address.
 *
 * @param year the reporting year
 * @param knownOn the last day of which things are known; empty: now
 */
public record Question(Place place, int year, MapView view, Optional<LocalDate> knownOn) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The end of the day as known on which figures are asked. */
  public Optional<Instant> knownAt() {
    return knownOn.map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  /**
   * A place as it stands in the address: its code, with the day since which it had it when another
   * place has the code today.
   */
  public static String key(Place place) {
    return place.validTo().isEmpty() ? place.code() : place.code() + "@" + place.validFrom();
  }

  /** The question as the query of a link to another page about the same. */
  public String query() {
    return "dia-ban="
        + key(place)
        + "&nam="
        + year
        + "&ban-do="
        + map()
        + knownOn.map(day -> "&biet-den=" + day).orElse("");
  }

  /** The view's map as it stands in the address; empty for figures as they were. */
  public String map() {
    return view.mapDate().map(LocalDate::toString).orElse("");
  }

  /** The year of the plan's first checkpoint that is not its last. */
  int midYear(Programme programme) {
    return programme.midYear();
  }

  /** The years shown up to the one asked for. */
  List<Integer> years(Programme programme) {
    int first = Math.min(programme.reporting().baselineYear(), programme.firstYear()) - 1;
    return IntStream.rangeClosed(Math.min(first, year), year).boxed().toList();
  }
}
