package vn.mangnon.protection.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;

/** The page on which one reads what one was told of deadlines. */
@Controller
class NoticePages {
  private final Notices notices;
  private final Places places;
  private final Clock clock;

  NoticePages(Notices notices, Places places, Clock clock) {
    this.notices = notices;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(NoticesPage.HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_NOTICE)
  ModelAndView show(Actor actor) {
    return new ModelAndView(
        "protection/notices/notices",
        Map.of("page", new NoticesPage(notices.of(actor), places, clock.instant())));
  }

  @PostMapping(NoticesPage.HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_NOTICE)
  String read(Actor actor, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
    notices.read(actor, ids);
    return "redirect:" + NoticesPage.HERE + "?da-luu=1";
  }
}
