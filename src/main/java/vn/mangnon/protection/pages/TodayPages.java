package vn.mangnon.protection.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.mangnon.protection.cases.Task;
import vn.mangnon.protection.cases.Today;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.opening.Openings;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.time.WorkingCalendar;

/** “Việc hôm nay”: what the law makes next, for whoever asks. */
@Controller
class TodayPages {
  static final String HERE = "/protection/today";
  private final Today today;
  private final Transfers transfers;
  private final Openings openings;
  private final Places places;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TodayPages(
      Today today,
      Transfers transfers,
      Openings openings,
      Places places,
      CaseRules rules,
      Clock clock) {
    this.today = today;
    this.transfers = transfers;
    this.openings = openings;
    this.places = places;
    this.calendar = rules.clocks().calendar();
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_DEADLINE, or = Resource.CASE_COUNT)
  ModelAndView show(
      Actor actor,
      @RequestParam(name = "of", defaultValue = "") String of,
      @RequestParam(name = "kind", defaultValue = "") String wanted) {
    boolean mine = of.equals("mine");
    Optional<DeadlineKind> kind =
        new Typed(Map.of("kind", wanted)).choice("kind", DeadlineKind.class);
    boolean listed = reads(actor, Resource.CASE_DEADLINE);
    boolean counted = reads(actor, Resource.CASE_COUNT);
    List<Task> tasks = listed ? today.of(actor, mine, kind) : List.of();
    return new ModelAndView(
        "protection/pages/today",
        Map.of(
            "page",
            new TodayPage(
                tasks,
                transfers.offered(actor),
                counted ? Optional.of(today.counts(actor)) : Optional.empty(),
                counted ? openings.owed(actor) : 0,
                mine,
                kind,
                listed,
                reads(actor, Resource.CASE_WORK),
                reads(actor, Resource.CONCERN),
                Today.MOST,
                places,
                calendar,
                clock.instant())));
  }

  private static boolean reads(Actor actor, Resource resource) {
    return Policy.CURRENT.allows(actor, Action.READ, resource);
  }
}
