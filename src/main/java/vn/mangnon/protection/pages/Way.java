package vn.mangnon.protection.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;

/**
 * A page of protection that somebody may go on to.
 *
 * @param key of the interface text that names it
 */
public record Way(String path, String key) {
  /** Where somebody's work in protection is, in the order of the procedure. */
  static List<Way> of(Actor actor) {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(TodayPages.HERE, "cases.today"));
    if (reads(actor, Resource.CASE_NOTICE)) {
      ways.add(new Way("/protection/notices", "notices.title"));
    }
    if (reads(actor, Resource.CONCERN)) {
      ways.add(new Way("/protection/concerns", "intake.inbox"));
    }
    if (reads(actor, Resource.CASE_WORK)) {
      ways.add(new Way("/protection/cases", "cases.list"));
      ways.add(new Way("/protection/openings", "opening.list"));
    }
    if (reads(actor, Resource.REFERRAL)) {
      ways.add(new Way("/protection/referrals", "referral.inbox"));
    }
    if (reads(actor, Resource.SERVICE)) {
      ways.add(new Way("/protection/services", "referral.services"));
    }
    if (reads(actor, Resource.CASE_COUNT) || reads(actor, Resource.CASE_PLACE_COUNT)) {
      ways.add(new Way("/protection/figures", "protection-figures.title"));
    }
    return List.copyOf(ways);
  }

  /** The parts of the work on one case that have pages of their own. */
  static List<Way> ofCase(Actor actor, UUID id, UUID concern) {
    String here = "/protection/cases/" + id;
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(here + "/forms", "forms.title.case"));
    if (reads(actor, Resource.REFERRAL)) {
      ways.add(new Way("/protection/referrals/of/" + id, "referral.sent"));
    }
    ways.add(new Way(here + "/consent", "consent.title"));
    ways.add(new Way(here + "/openings", "opening.case"));
    if (reads(actor, Resource.CONCERN)) {
      ways.add(new Way("/protection/concerns/" + concern, "cases.elsewhere.concern"));
    }
    return List.copyOf(ways);
  }

  private static boolean reads(Actor actor, Resource resource) {
    return Policy.CURRENT.allows(actor, Action.READ, resource);
  }
}
