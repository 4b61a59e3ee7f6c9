package vn.mangnon.protection.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.access.Role;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;

/** Takes a report in while somebody tells it; by POST throughout, so that no address says a word. */
@Controller
class IntakePages {
  static final String NEW = ConcernPages.REPORTS + "/new";
  private final Concerns concerns;
  private final IntakeForm form;
  private final SpokenCommunes communes;
  private final Colleagues colleagues;
  private final RegisterMatches recognition;
  private final Clock clock;

  IntakePages(
      Concerns concerns,
      IntakeForm form,
      SpokenCommunes communes,
      Colleagues colleagues,
      RegisterMatches recognition,
      Clock clock) {
    this.concerns = concerns;
    this.form = form;
    this.communes = communes;
    this.colleagues = colleagues;
    this.recognition = recognition;
    this.clock = clock;
  }

  @GetMapping(NEW)
  @Allowed(action = Action.ENTER, resource = Resource.CONCERN)
  ModelAndView blank(Actor actor) {
    return page(actor, Typed.NOTHING, List.of());
  }

  @PostMapping(NEW)
  @Allowed(action = Action.ENTER, resource = Resource.CONCERN)
  ModelAndView take(Actor actor, @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    if (typed.came("more") || typed.came("people") || typed.came("find")) {
      return page(actor, typed, List.of());
    }
    IntakeForm.Reading reading =
        form.read(typed, recognition.recognised(actor, typed), named(typed));
    if (reading.told().isEmpty()) {
      return refused(page(actor, typed, reading.wrong()));
    }
    return switch (concerns.take(actor, reading.told().get())) {
      case ConcernAnswer.Done(UUID id) ->
          new ModelAndView("redirect:" + ConcernPages.REPORTS + "/" + id + "/receipt");
      case ConcernAnswer.Refused(var why) ->
          refused(page(actor, typed, List.of(Wrong.onIntake(why))));
      case ConcernAnswer.Absent ignored -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** The children of the register that one row may be about, as one types. */
  @PostMapping(NEW + "/children")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView search(Actor actor, @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    String row = typed.text("row").matches("\\d{1,2}") ? typed.text("row") : "0";
    return new ModelAndView(
        "protection/intake/found", Map.of("page", recognition.find(actor, typed, row)));
  }

  /** The people of the communes as they stand in the form. */
  @PostMapping(NEW + "/people")
  @Allowed(action = Action.ENTER, resource = Resource.CONCERN)
  ModelAndView people(Actor actor, @RequestParam MultiValueMap<String, String> values) {
    return new ModelAndView(
        "protection/intake/people",
        Map.of(
            "colleagues", colleagues.at(form.places(new Typed(values))), "typed", new Typed(values)));
  }

  private List<UUID> named(Typed typed) {
    List<UUID> ticked = typed.all("named").stream().map(Typed::asId).flatMap(Optional::stream).toList();
    return ticked.isEmpty()
        ? List.of()
        : colleagues.at(form.places(typed)).stream()
            .map(Colleague::account)
            .filter(ticked::contains)
            .toList();
  }

  private ModelAndView page(Actor actor, Typed typed, List<Wrong> wrong) {
    Instant now = clock.instant();
    Instant began =
        typed
            .number("began")
            .map(Instant::ofEpochSecond)
            .filter(then -> !then.isAfter(now))
            .orElse(now);
    boolean searches = RegisterMatches.allowed(actor);
    boolean asked = typed.came("people") || !typed.all("named").isEmpty();
    return new ModelAndView(
        "protection/intake/new",
        Map.of(
            "page",
            new IntakePage(
                typed.id("id").orElseGet(() -> UuidV7.next(clock)),
                began,
                now,
                typed,
                ChildRows.count(typed),
                usual(actor),
                communes.today(),
                searches,
                searches ? recognition.findAll(actor, typed) : List.of(),
                asked ? colleagues.at(form.places(typed)) : List.of(),
                asked,
                wrong)));
  }

  private static Channel usual(Actor actor) {
    return actor instanceof Actor.User user && user.has(Role.HOTLINE_OPERATOR)
        ? Channel.HOTLINE
        : Channel.OFFICER;
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
