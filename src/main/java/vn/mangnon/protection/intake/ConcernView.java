package vn.mangnon.protection.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Identity;

/** Puts together what the page of one report shows. */
@Component
class ConcernView {
  private final WaitingReports inbox;
  private final SpokenCommunes communes;
  private final Permissions permissions;
  private final Places places;
  private final Clock clock;

  ConcernView(
      WaitingReports inbox,
      SpokenCommunes communes,
      Permissions permissions,
      Places places,
      Clock clock) {
    this.inbox = inbox;
    this.communes = communes;
    this.permissions = permissions;
    this.places = places;
    this.clock = clock;
  }

  ModelAndView page(
      Actor actor, Concern concern, Map<UUID, Identity> shown, Typed typed, List<Wrong> wrong) {
    Map<UUID, ConcernPage.CaseKeys> keys = new HashMap<>();
    for (Concern.Child child : concern.children()) {
      if (child.outcome() instanceof Concern.Outcome.Waiting) {
        keys.put(child.id(), new ConcernPage.CaseKeys(UuidV7.next(clock), UuidV7.next(clock)));
      }
    }
    boolean waits = !keys.isEmpty();
    boolean manages = waits && may(actor, Action.MANAGE, Resource.CONCERN, concern);
    boolean joinable = waits && concern.joinedTo().isEmpty();
    return new ModelAndView(
        "protection/intake/one",
        Map.of(
            "page",
            new ConcernPage(
                concern,
                inbox.clocks(actor, concern.id()),
                joinable ? inbox.alike(actor, concern.id()) : List.of(),
                keys,
                places,
                communes.today(),
                clock.instant(),
                manages,
                waits && may(actor, Action.ENTER, Resource.CASE, concern),
                inbox.cases(actor, concern.id()),
                shown,
                typed,
                wrong)));
  }

  private boolean may(Actor actor, Action action, Resource resource, Concern concern) {
    List<Integer> where =
        Stream.of(concern.homePlace(), concern.eventPlace())
            .flatMap(place -> place.stream())
            .distinct()
            .toList();
    return (where.isEmpty() ? List.of(places.province().id()) : where)
        .stream().anyMatch(place -> permissions.allows(actor, action, resource, place, ""));
  }
}
