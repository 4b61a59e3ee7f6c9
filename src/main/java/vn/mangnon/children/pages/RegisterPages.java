package vn.mangnon.children.pages;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.Reach;

/** The register's first page: search before anything else. */
@Controller
class RegisterPages {
  private final Reach reach;

  RegisterPages(Reach reach) {
    this.reach = reach;
  }

  @GetMapping("/tre-em")
  @Allowed(action = Action.READ, resource = Resource.CHILD)
  ModelAndView first(Actor actor) {
    return new ModelAndView(
        "children/register",
        Map.of(
            "page",
            new RegisterPage(
                reach.counts(actor),
                reach.communes(actor, Action.READ),
                Typed.NOTHING,
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.CHILD),
                Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD))));
  }
}
