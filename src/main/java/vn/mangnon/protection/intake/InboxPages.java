package vn.mangnon.protection.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;

/** Reports that wait, and what became of one that was just taken in. */
@Controller
class InboxPages {
  private final WaitingReports inbox;
  private final Colleagues colleagues;
  private final SpokenCommunes communes;
  private final Places places;
  private final Clock clock;

  InboxPages(
      WaitingReports inbox,
      Colleagues colleagues,
      SpokenCommunes communes,
      Places places,
      Clock clock) {
    this.inbox = inbox;
    this.colleagues = colleagues;
    this.communes = communes;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(ConcernPages.REPORTS)
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  ModelAndView waiting(
      Actor actor,
      @RequestParam(name = "danger", defaultValue = "") String danger,
      @RequestParam(name = "channel", defaultValue = "") String channel,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "trang", defaultValue = "1") String number) {
    InboxFilter filter = InboxFilter.of(danger, channel, place);
    int page = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    return new ModelAndView(
        "protection/intake/inbox",
        Map.of(
            "page",
            new InboxPage(
                inbox.waiting(actor, filter, page),
                filter,
                everywhere(actor) ? communes.today() : List.of(),
                places,
                clock.instant(),
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.CONCERN))));
  }

  @GetMapping(ConcernPages.REPORTS + "/{id}/receipt")
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  ModelAndView receipt(Actor actor, @PathVariable("id") UUID id) {
    Receipt receipt = inbox.receipt(actor, id).orElseThrow(ConcernPages::absent);
    return new ModelAndView(
        "protection/intake/receipt",
        Map.of(
            "page",
            new ReceiptPage(
                receipt,
                places,
                receipt.place().map(colleagues::someWorkerAt).orElse(true),
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.CONCERN),
                receipt.within() ? inbox.alike(actor, id) : List.of())));
  }

  private static boolean everywhere(Actor actor) {
    return actor instanceof Actor.User user
        && user.grants().stream().anyMatch(grant -> grant.placeId().isEmpty());
  }
}
