package vn.mangnon.protection.retention;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.places.Places;

/** Cases past their term: proposed by one person, anonymised when another agrees. */
@Controller
class CaseRetentionPages {
  static final String HERE = "/protection/retention";
  private final CaseRetention retention;
  private final Places places;

  CaseRetentionPages(CaseRetention retention, Places places) {
    this.retention = retention;
    this.places = places;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_RETENTION)
  ModelAndView show(Actor actor) {
    return page(actor, Optional.empty());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.ENTER, resource = Resource.CASE_RETENTION)
  ModelAndView propose(Actor actor) {
    return after(actor, retention.propose(actor));
  }

  @PostMapping(HERE + "/{id}/decision")
  @Allowed(action = Action.ACCEPT, resource = Resource.CASE_RETENTION)
  ModelAndView decide(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("approved") boolean approved) {
    return after(actor, retention.decide(actor, id, approved));
  }

  private ModelAndView after(Actor actor, TermAnswer answer) {
    return switch (answer) {
      case TermAnswer.Done ignored -> new ModelAndView("redirect:" + HERE + "?saved=1");
      case TermAnswer.Refused(TermAnswer.Reason why) -> {
        ModelAndView page = page(actor, Optional.of(why));
        page.setStatus(
            why == TermAnswer.Reason.NOTHING_DUE
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case TermAnswer.Absent ignored -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView page(Actor actor, Optional<TermAnswer.Reason> refused) {
    return new ModelAndView(
        "protection/retention/retention",
        Map.of(
            "page",
            new CaseRetentionPage(
                retention.terms(),
                retention.newest(actor),
                retention.held(actor),
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.CASE_RETENTION),
                actor instanceof Actor.User user ? Optional.of(user.id()) : Optional.empty(),
                places,
                refused)));
  }
}
