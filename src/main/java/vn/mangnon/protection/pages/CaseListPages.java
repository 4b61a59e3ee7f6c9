package vn.mangnon.protection.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.time.WorkingCalendar;

/** The list of cases. */
@Controller
class CaseListPages {
  static final int SIZE = 50;

  /** The field in which somebody types the code of a case. */
  static final String CODE = "ma";

  private final CaseList list;
  private final Transfers transfers;
  private final Places places;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseListPages(CaseList list, Transfers transfers, Places places, CaseRules rules, Clock clock) {
    this.list = list;
    this.transfers = transfers;
    this.places = places;
    this.calendar = rules.clocks().calendar();
    this.clock = clock;
  }

  @GetMapping("/protection/cases")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @RequestParam Map<String, String> query) {
    Typed typed = new Typed(query);
    Optional<AskedCase> asked = AskedCase.parse(typed.text(CODE));
    Optional<UUID> found = asked.flatMap(one -> list.find(actor, one));
    return found
        .map(id -> new ModelAndView("redirect:/protection/cases/" + id))
        .orElseGet(() -> list(actor, typed, asked.isPresent()));
  }

  private ModelAndView list(Actor actor, Typed typed, boolean readable) {
    CaseFilter filter =
        new CaseFilter(
            typed.choice("step", Step.class),
            typed.choice("risk", Level.class),
            typed.number("place").filter(id -> places.byId(id).isPresent()));
    CaseList.Found found = list.find(actor, filter, typed.number("trang").orElse(1), SIZE);
    return new ModelAndView(
        "protection/pages/cases",
        Map.of(
            "page",
            new CaseListPage(
                found.cases(),
                transfers.kept(actor),
                filter,
                found.number(),
                SIZE,
                found.rows(),
                found.places().stream()
                    .map(places::byId)
                    .flatMap(Optional::stream)
                    .sorted(places.byName())
                    .toList(),
                typed.text(CODE),
                unfound(typed, readable),
                Policy.CURRENT.allows(actor, Action.READ, Resource.CASE_RETENTION),
                places,
                calendar,
                clock.instant())));
  }

  private static List<Mistake> unfound(Typed typed, boolean readable) {
    if (typed.text(CODE).isEmpty()) {
      return List.of();
    }
    return List.of(
        Mistake.of(CODE, readable ? FormRefusal.NO_SUCH_CASE : FormRefusal.CODE_UNREADABLE));
  }
}
