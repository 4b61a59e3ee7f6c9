package vn.mangnon.children.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.children.search.Why;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** The search for other programs, within the reach of whoever signed in. */
@RestController
class ChildrenApi {
  private final ChildSearch search;
  private final Places places;
  private final Lists lists;

  ChildrenApi(ChildSearch search, Places places, Lists lists) {
    this.search = search;
    this.places = places;
    this.lists = lists;
  }

  /** The answer: best first, at most ten. */
  public record Answer(List<Child> children) {}

  /**
   * One child.
   *
   * @param birth as far as known: {@code 05/03/2019}, {@code 03/2019}, {@code 2019} or empty
   * @param place the code of the commune
   * @param why codes of {@link Why}
   */
  public record Child(
      UUID id,
      String name,
      String birth,
      Sex sex,
      String place,
      String village,
      List<String> carers,
      double score,
      boolean likely,
      List<Why> why) {}

  @GetMapping("/api/children")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  Answer find(
      Actor actor,
      @RequestParam("query") String query,
      @RequestParam(name = "birthYear", required = false) Optional<Integer> birthYear,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "caregiver", defaultValue = "") String caregiver,
      @RequestParam(name = "number", defaultValue = "") String number) {
    Optional<Integer> commune =
        place.isEmpty() ? Optional.empty() : Optional.of(commune(place).id());
    ChildQuery asked =
        new ChildQuery(
            query,
            birthYear.filter(year -> year > 1900 && year < 2200).map(BirthDate::year),
            Sex.UNKNOWN,
            commune,
            "",
            caregiver,
            number);
    return new Answer(search.find(actor, asked).stream().map(this::child).toList());
  }

  private Place commune(String code) {
    return places
        .byCode(code, lists.today())
        .filter(found -> found.level() == PlaceLevel.COMMUNE)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private Child child(Found found) {
    return new Child(
        found.child(),
        found.name(),
        found.birth().map(BirthDate::written).orElse(""),
        found.sex(),
        places.place(found.place()).code(),
        found.village(),
        found.carers(),
        Math.round(found.score() * 10) / 10.0,
        found.likely(),
        found.why());
  }
}
