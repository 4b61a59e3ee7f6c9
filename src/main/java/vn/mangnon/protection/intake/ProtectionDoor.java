package vn.mangnon.protection.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;

/** Leads from the navigation to where somebody's work with reports and cases begins. */
@Controller
class ProtectionDoor {
  @GetMapping("/protection")
  @Allowed(action = Action.READ, resource = Resource.CASE_DEADLINE, or = Resource.CASE_COUNT)
  ModelAndView begin(Actor actor) {
    boolean onlyReports =
        Policy.CURRENT.allows(actor, Action.READ, Resource.CONCERN)
            && !Policy.CURRENT.allows(actor, Action.READ, Resource.CASE_WORK);
    return new ModelAndView(
        onlyReports ? "redirect:" + ConcernPages.REPORTS : "redirect:/protection/today");
  }
}
