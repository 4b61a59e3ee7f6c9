package vn.mangnon.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.MapView;

/** Reads a {@link Question} from a page's address, with what is most useful where it is silent. */
@Component
class Questions {
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Questions(Places places, Programme programme, Clock clock) {
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  Question of(Place place, String year, String map, String knownOn) {
    return new Question(
        place,
        parse(year).filter(years()::contains).orElse(lastFullYear()),
        day(map).filter(places.maps()::contains).map(MapView::on).orElse(MapView.asItWas()),
        day(knownOn));
  }

  /** The place an actor starts from: their own if they have one, else the province. */
  Place homeOf(Actor actor) {
    return actor instanceof Actor.User user
        ? user.grants().stream()
            .flatMap(grant -> grant.placeId().stream())
            .flatMap(id -> places.byId(id).stream())
            .findFirst()
            .orElse(places.province())
        : places.province();
  }

  Place place(String key) {
    String code = key.replaceFirst("@.*", "");
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> since = day(key.replaceFirst("^[^@]*@?", ""));
    return since
        .flatMap(day -> places.byCode(code, day))
        .or(() -> now(code, today))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Place> now(String code, LocalDate today) {
    return places
        .byCode(code, today)
        .or(() ->
            places.all().stream()
                .filter(place -> place.code().equals(code))
                .max(Comparator.comparing(Place::validFrom)));
  }

  /** Years that may be asked for, newest first. */
  List<Integer> years() {
    int last = Math.min(LocalDate.now(clock).getYear(), programme.lastYear());
    int first = Math.min(programme.reporting().baselineYear(), programme.firstYear()) - 1;
    return IntStream.rangeClosed(first, last).map(year -> first + last - year).boxed().toList();
  }

  private int lastFullYear() {
    return Math.min(LocalDate.now(clock).getYear() - 1, programme.lastYear());
  }

  private static Optional<Integer> parse(String year) {
    return year.matches("\\d{4}") ? Optional.of(Integer.parseInt(year)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
