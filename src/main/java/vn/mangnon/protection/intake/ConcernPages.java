package vn.mangnon.protection.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.ConcernRefusal;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.FreeText;

/** One report: what was told, and each way to settle it. */
@Controller
class ConcernPages {
  static final String REPORTS = "/protection/concerns";
  private static final String ONE = REPORTS + "/{id}";
  private final Concerns concerns;
  private final Cases cases;
  private final Identities identities;
  private final SpokenCommunes communes;
  private final ConcernView view;

  ConcernPages(
      Concerns concerns,
      Cases cases,
      Identities identities,
      SpokenCommunes communes,
      ConcernView view) {
    this.concerns = concerns;
    this.cases = cases;
    this.identities = identities;
    this.communes = communes;
    this.view = view;
  }

  @GetMapping(ONE)
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  ModelAndView one(Actor actor, @PathVariable("id") UUID id) {
    return view.page(actor, found(actor, id, "page"), Map.of(), Typed.NOTHING, List.of());
  }

  /** Who somebody of the report is, for a purpose; the answer is a page and no address. */
  @PostMapping(ONE + "/identities")
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  ModelAndView unmask(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    Concern concern = found(actor, id, "unmask");
    UUID person =
        typed.id("person").filter(one -> tellsOf(concern, one)).orElseThrow(ConcernPages::absent);
    Purpose purpose =
        chosen(Purpose.values(), typed.text("purpose")).orElseThrow(ConcernPages::absent);
    Identity identity = identities.unmask(actor, person, purpose).orElseThrow(ConcernPages::absent);
    return view.page(actor, concern, Map.of(person, identity), Typed.NOTHING, List.of());
  }

  @PostMapping(ONE + "/place")
  @Allowed(action = Action.MANAGE, resource = Resource.CONCERN)
  ModelAndView locate(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    return switch (communes.meant(typed.text("place"))) {
      case SpokenCommunes.Meant.One(int place) ->
          settled(actor, id, concerns.locate(actor, id, place), typed, "place", "receipt");
      case SpokenCommunes.Meant.Nothing ignored ->
          again(actor, id, typed, Wrong.of("place", ConcernRefusal.PLACE_UNKNOWN));
      case SpokenCommunes.Meant.NotOne(String vi, String en) ->
          again(actor, id, typed, new Wrong("place", vi, en));
    };
  }

  @PostMapping(ONE + "/children/{childId}/case")
  @Allowed(action = Action.ENTER, resource = Resource.CASE)
  ModelAndView open(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("childId") UUID child,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    OpenCase wish =
        new OpenCase(
            typed.id("case").orElseThrow(ConcernPages::absent),
            typed.id("transaction").orElseThrow(ConcernPages::absent),
            child,
            "");
    return switch (cases.open(actor, wish)) {
      case CaseAnswer.Done done -> new ModelAndView("redirect:/protection/cases/" + done.caseId());
      case CaseAnswer.Refused(var why) ->
          again(actor, id, typed, new Wrong("child-" + child, why.in("vi"), why.in("en")));
      case CaseAnswer.NotOpened(var why) ->
          again(actor, id, typed, Wrong.of("child-" + child, why));
      case CaseAnswer.Absent ignored -> throw absent();
    };
  }

  @PostMapping(ONE + "/children/{childId}/end")
  @Allowed(action = Action.MANAGE, resource = Resource.CONCERN)
  ModelAndView end(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("childId") UUID child,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    Optional<EndReason> reason = chosen(EndReason.values(), typed.text("reason-" + child));
    if (reason.isEmpty()) {
      return again(actor, id, typed, Wrong.of("reason-" + child, ConcernRefusal.REASON_MISSING));
    }
    ConcernAnswer answer =
        concerns.end(actor, child, reason.get(), FreeText.of(typed.text("words-" + child)));
    return settled(actor, id, answer, typed, "words-" + child, "");
  }

  /** Joins this report to an earlier one, saying of each child which one it is there. */
  @PostMapping(ONE + "/join")
  @Allowed(action = Action.MANAGE, resource = Resource.CONCERN)
  ModelAndView join(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    UUID earlier = typed.id("earlier").orElseThrow(ConcernPages::absent);
    Map<UUID, UUID> same = new HashMap<>();
    typed.values().keySet().stream()
        .filter(field -> field.startsWith("same-"))
        .forEach(field ->
            Typed.asId(field.substring("same-".length()))
                .ifPresent(ours -> typed.id(field).ifPresent(theirs -> same.put(ours, theirs))));
    return settled(
        actor, id, concerns.join(actor, id, earlier, same), typed, "join-" + earlier, "");
  }

  private ModelAndView settled(
      Actor actor, UUID id, ConcernAnswer answer, Typed typed, String field, String next) {
    return switch (answer) {
      case ConcernAnswer.Done ignored ->
          new ModelAndView(
              "redirect:" + REPORTS + "/" + id + (next.isEmpty() ? "?saved=1" : "/" + next));
      case ConcernAnswer.Refused(var why) -> again(actor, id, typed, Wrong.of(field, why));
      case ConcernAnswer.Absent ignored -> throw absent();
    };
  }

  private ModelAndView again(Actor actor, UUID id, Typed typed, Wrong wrong) {
    ModelAndView page = view.page(actor, found(actor, id, "page"), Map.of(), typed, List.of(wrong));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Concern found(Actor actor, UUID id, String why) {
    return concerns.find(actor, id, why).orElseThrow(ConcernPages::absent);
  }

  private static boolean tellsOf(Concern concern, UUID person) {
    return concern.caller().filter(person::equals).isPresent()
        || concern.children().stream()
            .anyMatch(child -> child.person().filter(person::equals).isPresent());
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
    return java.util.Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
