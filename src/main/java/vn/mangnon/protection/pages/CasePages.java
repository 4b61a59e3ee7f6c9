package vn.mangnon.protection.pages;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.time.WorkingCalendar;

/** One case, and who its child is. */
@Controller
class CasePages {
  private final Cases cases;
  private final RelatedCases related;
  private final Identities identities;
  private final Places places;
  private final Agencies agencies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CasePages(
      Cases cases,
      RelatedCases related,
      Identities identities,
      Places places,
      Agencies agencies,
      CaseRules rules,
      Clock clock) {
    this.cases = cases;
    this.related = related;
    this.identities = identities;
    this.places = places;
    this.agencies = agencies;
    this.calendar = rules.clocks().calendar();
    this.clock = clock;
  }

  @GetMapping("/protection/cases/{id}")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    CaseView view = cases.read(actor, id, "page").orElseThrow(CasePages::absent);
    RelatedCases.Beside beside = related.of(actor, view);
    return new ModelAndView(
        "protection/pages/case",
        Map.of(
            "page",
            new CasePage(
                view,
                beside.cases(),
                beside.report() && Policy.CURRENT.allows(actor, Action.READ, Resource.CONCERN),
                places,
                agencies,
                calendar,
                clock.instant()),
            "answers",
            answers(actor, view)));
  }

  /** Whether the reader answers for who sees the case: leads it, or decides in it as a chair. */
  private static boolean answers(Actor actor, CaseView view) {
    boolean leads =
        actor instanceof Actor.User user
            && view.state().team().get(user.id()) == MemberFunction.LEAD;
    return leads
        || view.parts().contains(Part.CHAIR_OF_HOME)
        || view.parts().contains(Part.CHAIR_OF_EVENT);
  }

  /** Shown as the answer to a form only, so that no address leads to a name. */
  @PostMapping("/protection/cases/{id}/who")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView who(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "purpose", defaultValue = "") String wanted) {
    Purpose purpose =
        new Typed(Map.of("purpose", wanted))
            .choice("purpose", Purpose.class)
            .orElseThrow(CasePages::absent);
    CaseView view = cases.read(actor, id, "identity").orElseThrow(CasePages::absent);
    if (view.anonymisedAt().isPresent()) {
      return whoAgain(id);
    }
    Identity identity =
        identities.unmask(actor, view.person(), purpose).orElseThrow(CasePages::absent);
    return new ModelAndView(
        "protection/pages/who", Map.of("page", new WhoPage(id, identity, purpose)));
  }

  /** Whoever comes back to that address sees the case, where they can ask again. */
  @GetMapping("/protection/cases/{id}/who")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView whoAgain(@PathVariable("id") UUID id) {
    return new ModelAndView("redirect:/protection/cases/" + id);
  }

  /** Missing and forbidden are the same answer. */
  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
