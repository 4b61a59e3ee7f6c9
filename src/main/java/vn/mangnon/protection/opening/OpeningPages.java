package vn.mangnon.protection.opening;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;

/** On which somebody asks for a case they take no part in, and others review that they did. */
@Controller
class OpeningPages {
  private static final String HERE = "/protection/openings";
  private final Openings openings;
  private final Clock clock;

  OpeningPages(Openings openings, Clock clock) {
    this.openings = openings;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView list(Actor actor) {
    return new ModelAndView(
        "protection/opening/openings",
        Map.of(
            "page",
            new OpeningsPage(
                openings.seenBy(actor),
                id(actor),
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.BREAK_GLASS),
                clock.instant())));
  }

  /** Looks nothing up: what the address names may not exist. */
  @GetMapping(HERE + "/new")
  @Allowed(action = Action.ENTER, resource = Resource.BREAK_GLASS)
  ModelAndView form(@RequestParam(name = "case", defaultValue = "") String code) {
    String shown = AskedCase.parse(code).map(AskedCase::code).orElse("");
    return form(UuidV7.next(clock), shown, "", List.of());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.ENTER, resource = Resource.BREAK_GLASS)
  ModelAndView ask(
      Actor actor,
      @RequestParam("transaction") UUID transaction,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Optional<AskedCase> asked = AskedCase.parse(code);
    if (asked.isEmpty()) {
      return refused(form(transaction, code, reason, List.of(OpeningRefusal.CODE_WRONG)));
    }
    return page(
        openings.breakGlass(actor, transaction, asked.get(), FreeText.of(reason)),
        HERE + "/" + transaction,
        why -> form(transaction, code, reason, List.of(why)));
  }

  @GetMapping(HERE + "/{id}")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return show(actor, id, "", "", List.of());
  }

  @PostMapping(HERE + "/{id}/agree")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView agree(Actor actor, @PathVariable("id") UUID id) {
    return page(
        openings.agree(actor, id), HERE + "/" + id, why -> show(actor, id, "", "", List.of(why)));
  }

  @PostMapping(HERE + "/{id}/review")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView review(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "verdict", defaultValue = "") String chosen,
      @RequestParam(name = "found", defaultValue = "") String found) {
    Function<OpeningRefusal, ModelAndView> again =
        why -> show(actor, id, chosen, found, List.of(why));
    for (Opening.Verdict verdict : Opening.Verdict.values()) {
      if (verdict.name().equals(chosen)) {
        return page(
            openings.review(actor, id, verdict, FreeText.of(found)), HERE + "/" + id, again);
      }
    }
    return refused(again.apply(OpeningRefusal.VERDICT_MISSING));
  }

  private ModelAndView show(
      Actor actor, UUID id, String verdict, String found, List<OpeningRefusal> refusals) {
    Opening opening = openings.find(actor, id).orElseThrow(OpeningPages::absent);
    return new ModelAndView(
        "protection/opening/opening",
        Map.of(
            "page",
            new OpeningPage(opening, id(actor), clock.instant(), verdict, found, refusals)));
  }

  private static ModelAndView form(
      UUID transaction, String code, String reason, List<OpeningRefusal> refusals) {
    return new ModelAndView(
        "protection/opening/new",
        Map.of("page", new NewOpeningPage(transaction, code, reason, refusals)));
  }

  /** The page that follows an answer. */
  static ModelAndView page(
      OpeningAnswer answer, String next, Function<OpeningRefusal, ModelAndView> again) {
    return switch (answer) {
      case OpeningAnswer.Done ignored -> new ModelAndView("redirect:" + next);
      case OpeningAnswer.Refused(OpeningRefusal why) -> refused(again.apply(why));
      case OpeningAnswer.Absent ignored -> throw absent();
    };
  }

  static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** Missing and forbidden are the same answer. */
  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static UUID id(Actor actor) {
    if (actor instanceof Actor.User user) {
      return user.id();
    }
    throw absent();
  }
}
