package vn.mangnon.children.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.retention.Retention;
import vn.mangnon.children.retention.RetentionAnswer;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/** Records past their term: proposed by one person, anonymised when another agrees. */
@Controller
class RetentionPages {
  private static final String HERE = "/tre-em/thoi-han-luu";
  private final Retention retention;
  private final Reach reach;
  private final Places places;

  RetentionPages(Retention retention, Reach reach, Places places) {
    this.retention = retention;
    this.reach = reach;
    this.places = places;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView show(Actor actor) {
    return page(actor, Optional.empty());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView propose(Actor actor, @RequestParam(name = "place", defaultValue = "0") int place) {
    return after(actor, retention.propose(actor, place));
  }

  @PostMapping(HERE + "/{id}/quyet-dinh")
  @Allowed(action = Action.MANAGE, resource = Resource.CHILD)
  ModelAndView decide(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("duyet") boolean approved) {
    return after(actor, retention.decide(actor, id, approved));
  }

  private ModelAndView after(Actor actor, RetentionAnswer answer) {
    return switch (answer) {
      case RetentionAnswer.Done ignored -> new ModelAndView("redirect:" + HERE + "?da-luu=1");
      case RetentionAnswer.Refused(var why) when why == RetentionAnswer.Reason.NOTHING_DUE ->
          page(actor, Optional.of(why));
      case RetentionAnswer.Refused(var why) -> Answers.refused(page(actor, Optional.of(why)));
      case RetentionAnswer.Absent ignored -> throw Answers.absent();
    };
  }

  private ModelAndView page(Actor actor, Optional<RetentionAnswer.Reason> refused) {
    List<Place> communes = reach.communes(actor, Action.MANAGE);
    return new ModelAndView(
        "children/retention",
        Map.of(
            "page",
            new RetentionPage(
                retention.rules(),
                retention.newest(actor),
                communes,
                places,
                actor instanceof Actor.User user ? Optional.of(user.id()) : Optional.empty(),
                refused)));
  }
}
