package vn.mangnon.children.pages;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.field.Assignments;
import vn.mangnon.children.field.Roster;
import vn.mangnon.children.field.RosterChild;
import vn.mangnon.children.field.Village;
import vn.mangnon.places.Places;

/** A collaborator's villages: the households, and what their children need now. */
@Controller
class FieldPages {
  private final Roster roster;
  private final Assignments assignments;
  private final Places places;
  private final Lists lists;

  FieldPages(Roster roster, Assignments assignments, Places places, Lists lists) {
    this.roster = roster;
    this.assignments = assignments;
    this.places = places;
    this.lists = lists;
  }

  @GetMapping("/cong-tac-vien")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView households(Actor.User actor) {
    List<Village> villages = assignments.own(actor);
    boolean assigns = assigns(actor);
    if (villages.isEmpty() && assigns) {
      return new ModelAndView("redirect:/cong-tac-vien/phan-cong");
    }
    List<RosterChild> children = villages.isEmpty() ? List.of() : roster.children(actor, "roster");
    return new ModelAndView(
        "children/roster",
        Map.of("page", new RosterPage(villages, children, places, lists.today(), assigns)));
  }

  @GetMapping("/cong-tac-vien/can-lam")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView needs(Actor.User actor) {
    return new ModelAndView("children/needs", Map.of("page", new NeedsPage(roster.needs(actor))));
  }

  private static boolean assigns(Actor actor) {
    return Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD);
  }
}
