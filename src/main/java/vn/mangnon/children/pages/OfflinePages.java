package vn.mangnon.children.pages;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;

/**
 * The page that works without signal; it holds nobody's name, neither a child's nor the reader's.
 */
@Controller
class OfflinePages {
  private final Lists lists;

  OfflinePages(Lists lists) {
    this.lists = lists;
  }

  @GetMapping("/cong-tac-vien/ngoai-tuyen")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  ModelAndView page() {
    return new ModelAndView("children/offline", Map.of("lists", lists));
  }
}
