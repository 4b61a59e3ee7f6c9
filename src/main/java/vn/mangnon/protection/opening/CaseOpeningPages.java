package vn.mangnon.protection.opening;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;

/** Who opened and who read one case, and its seal, for whoever answers for it. */
@Controller
class CaseOpeningPages {
  private static final String HERE = "/protection/cases/{id}/openings";
  private final Openings openings;
  private final Sealings sealings;
  private final Clock clock;

  CaseOpeningPages(Openings openings, Sealings sealings, Clock clock) {
    this.openings = openings;
    this.sealings = sealings;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return show(actor, id, UuidV7.next(clock), "", List.of());
  }

  @PostMapping("/protection/cases/{id}/sealing")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView ask(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("transaction") UUID transaction,
      @RequestParam(name = "wish", defaultValue = "") String wished,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Function<OpeningRefusal, ModelAndView> again =
        why -> show(actor, id, transaction, reason, List.of(why));
    for (Sealing.Wish wish : Sealing.Wish.values()) {
      if (wish.name().equals(wished)) {
        return OpeningPages.page(
            sealings.ask(actor, transaction, id, wish, FreeText.of(reason)),
            HERE.replace("{id}", id.toString()),
            again);
      }
    }
    return OpeningPages.refused(again.apply(OpeningRefusal.WISH_MISSING));
  }

  @PostMapping("/protection/cases/{id}/sealing/answer")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView answer(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("sealing") UUID sealing,
      @RequestParam(name = "agreed", defaultValue = "false") boolean agreed) {
    return OpeningPages.page(
        sealings.answer(actor, sealing, agreed),
        HERE.replace("{id}", id.toString()),
        why -> show(actor, id, UuidV7.next(clock), "", List.of(why)));
  }

  private ModelAndView show(
      Actor actor, UUID id, UUID transaction, String reason, List<OpeningRefusal> refusals) {
    if (!openings.answersFor(actor, id)) {
      throw OpeningPages.absent();
    }
    return new ModelAndView(
        "protection/opening/case",
        Map.of(
            "page",
            new CaseOpeningsPage(
                id,
                sealings.sealed(actor, id),
                sealings.of(actor, id),
                openings.of(actor, id),
                openings.readings(actor, id),
                OpeningPages.id(actor),
                clock.instant(),
                transaction,
                reason,
                refusals)));
  }
}
