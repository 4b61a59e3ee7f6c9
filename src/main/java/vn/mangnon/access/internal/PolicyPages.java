package vn.mangnon.access.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.PolicySummary;
import vn.mangnon.access.Resource;

/** Who may do what, for those who give rights and those who inspect. */
@Controller
class PolicyPages {
  @GetMapping("/quan-tri/quyen")
  @Allowed(action = Action.READ, resource = Resource.USER)
  ModelAndView show() {
    List<PolicySummary.Line> lines = PolicySummary.of(Policy.CURRENT);
    return new ModelAndView("access/policy", Map.of("lines", lines));
  }
}
