package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;

/** What was referred to one's commune or agency, and the answers. */
@Controller
class ReferralInboxPages {
  static final String HERE = "/protection/referrals";
  private final ReferralInbox inbox;
  private final ReferralNames names;
  private final Clock clock;

  ReferralInboxPages(ReferralInbox inbox, ReferralNames names, Clock clock) {
    this.inbox = inbox;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.REFERRAL)
  ModelAndView list(Actor actor) {
    return new ModelAndView(
        "protection/referral/inbox",
        Map.of("page", new InboxPage(inbox.of(actor), names, LocalDate.now(clock))));
  }

  @GetMapping(HERE + "/{id}")
  @Allowed(action = Action.READ, resource = Resource.REFERRAL)
  ModelAndView one(Actor actor, @PathVariable("id") UUID id) {
    return page(actor, id, Typed.NOTHING, List.of());
  }

  @PostMapping(HERE + "/{id}/answer")
  @Allowed(action = Action.ACCEPT, resource = Resource.REFERRAL)
  ModelAndView answer(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    return switch (inbox.answer(actor, id, answer(typed))) {
      case ReferralAnswer.Done ignored ->
          new ModelAndView("redirect:" + HERE + "/" + id + "?saved=1");
      case ReferralAnswer.Refused(var why) -> {
        ModelAndView again = page(actor, id, typed, why);
        again.setStatus(status(why));
        yield again;
      }
      case ReferralAnswer.Absent ignored -> throw absent();
    };
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed, List<ReferralRefusal> refusals) {
    ReferralFile file = inbox.read(actor, id).orElseThrow(ReferralInboxPages::absent);
    return new ModelAndView(
        "protection/referral/received",
        Map.of(
            "page",
            new ReceivedPage(
                file,
                Policy.CURRENT.allows(actor, Action.ACCEPT, Resource.REFERRAL),
                typed,
                UuidV7.next(clock),
                refusals,
                names,
                LocalDate.now(clock))));
  }

  /** The answer that a form holds; a move that nobody knows is one that nobody can make. */
  static Answer answer(Typed typed) {
    return new Answer(
        typed.id("transaction").orElseThrow(ReferralInboxPages::absent),
        typed.number("seen").orElse(0),
        Typed.one(Move.class, typed.text("move")).orElse(Move.SEND),
        new Words(FreeText.of(typed.text("words")), FreeText.of(typed.text("by"))));
  }

  static HttpStatus status(List<ReferralRefusal> why) {
    return why.contains(ReferralRefusal.OVERTAKEN)
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
