package vn.mangnon.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Open;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.web.figures.Boards;

/** Places as they are and as they were. */
@Controller
@Open
class PlacePages {
  private final Places places;
  private final Boards boards;
  private final Clock clock;

  PlacePages(Places places, Boards boards, Clock clock) {
    this.places = places;
    this.boards = boards;
    this.clock = clock;
  }

  @GetMapping("/dia-ban")
  ModelAndView list(
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> day) {
    LocalDate on = day.orElse(LocalDate.now(clock));
    List<Place> found =
        words.isBlank()
            ? places.validOn(on, PlaceLevel.COMMUNE)
            : places.search(PlaceLevel.COMMUNE, words, on);
    return new ModelAndView(
        "programme/places",
        Map.of("found", found, "words", words, "day", on, "maps", List.copyOf(places.maps())));
  }

  @GetMapping("/dia-ban/{code}")
  ModelAndView place(
      Actor actor,
      @PathVariable("code") String code,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> day,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn) {
    LocalDate today = LocalDate.now(clock);
    Place place =
        places
            .byCode(code, day.orElse(today))
            .or(() ->
                places.all().stream()
                    .filter(one -> one.code().equals(code))
                    .max(Comparator.comparing(Place::validFrom)))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView(
        "programme/place",
        Map.of(
            "page",
            new PlacePage(
                place,
                places.history(place.id()),
                places.childrenOn(
                    place.id(), place.validTo().map(d -> d.minusDays(1)).orElse(today)),
                boards.of(actor, place, year, map, knownOn),
                boards.years(),
                boards.maps())));
  }
}
