package vn.mangnon.protection.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Handover;
import vn.mangnon.protection.cases.Offer;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.time.WorkingCalendar;

/**
 * One asking to take a case over: whoever is asked sees the least of the case and answers, whoever
 * asked sees what became of it.
 */
@Controller
class TransferPages {
  static final String HERE = "/protection/transfers";
  private static final String GONE = "redirect:" + TodayPages.HERE + "?offer=gone";
  private final Transfers transfers;
  private final Places places;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TransferPages(Transfers transfers, Places places, CaseRules rules, Clock clock) {
    this.transfers = transfers;
    this.places = places;
    this.calendar = rules.clocks().calendar();
    this.clock = clock;
  }

  @GetMapping(HERE + "/{id}")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return page(actor, id, Typed.NOTHING, List.of()).orElseThrow(CasePages::absent);
  }

  @PostMapping(HERE + "/{id}/accept")
  @Allowed(action = Action.ENTER, resource = Resource.CASE_WORK)
  ModelAndView accept(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Optional<UUID> lead = typed.id("lead");
    if (lead.isEmpty()) {
      return again(actor, id, typed, Mistake.of("lead", CaseRefusal.LEAD_UNKNOWN));
    }
    return switch (transfers.accept(actor, transaction(typed), id, lead.get())) {
      case CaseAnswer.Done done ->
          new ModelAndView("redirect:/protection/cases/" + done.caseId() + "?saved=1");
      case CaseAnswer.Refused(CaseRefusal why) ->
          refused(actor, id, typed, ActionKind.TRANSFER_ACCEPTED, why);
      case CaseAnswer.NotOpened ignored -> throw CasePages.absent();
      case CaseAnswer.Absent ignored -> throw CasePages.absent();
    };
  }

  @PostMapping(HERE + "/{id}/decline")
  @Allowed(action = Action.ENTER, resource = Resource.CASE_WORK)
  ModelAndView decline(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    return switch (transfers.decline(actor, transaction(typed), id, typed.free("reason"))) {
      case CaseAnswer.Done ignored ->
          new ModelAndView("redirect:" + TodayPages.HERE + "?offer=declined");
      case CaseAnswer.Refused(CaseRefusal why) ->
          refused(actor, id, typed, ActionKind.TRANSFER_DECLINED, why);
      case CaseAnswer.NotOpened ignored -> throw CasePages.absent();
      case CaseAnswer.Absent ignored -> throw CasePages.absent();
    };
  }

  @PostMapping(HERE + "/{id}/withdraw")
  @Allowed(action = Action.ENTER, resource = Resource.CASE_WORK)
  ModelAndView withdraw(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    return switch (transfers.withdraw(actor, transaction(typed), id, typed.free("reason"))) {
      case CaseAnswer.Done done ->
          new ModelAndView("redirect:/protection/cases/" + done.caseId() + "?saved=1");
      case CaseAnswer.Refused(CaseRefusal why) ->
          refused(actor, id, typed, ActionKind.TRANSFER_WITHDRAWN, why);
      case CaseAnswer.NotOpened ignored -> throw CasePages.absent();
      case CaseAnswer.Absent ignored -> throw CasePages.absent();
    };
  }

  private UUID transaction(Typed typed) {
    return typed.id("transaction").orElseGet(() -> UuidV7.next(clock));
  }

  /** Of two who answer at once one comes too late: they see what became of it, if it was theirs. */
  private ModelAndView refused(
      Actor actor, UUID id, Typed typed, ActionKind kind, CaseRefusal why) {
    if (why == CaseRefusal.OVERTAKEN && transfers.kept(actor, id).isEmpty()) {
      return new ModelAndView(GONE);
    }
    return again(actor, id, typed, Mistake.of(RefusedField.of(kind, why), why));
  }

  private ModelAndView again(Actor actor, UUID id, Typed typed, Mistake mistake) {
    Optional<ModelAndView> page = page(actor, id, typed, List.of(mistake));
    page.ifPresent(one -> one.setStatus(HttpStatus.UNPROCESSABLE_CONTENT));
    return page.orElseGet(() -> new ModelAndView(GONE));
  }

  private Optional<ModelAndView> page(Actor actor, UUID id, Typed typed, List<Mistake> mistakes) {
    Optional<Offer> offer = transfers.offer(actor, id);
    if (offer.isPresent()) {
      return Optional.of(
          new ModelAndView(
              "protection/pages/offer",
              Map.of(
                  "page",
                  new OfferPage(
                      offer.get(),
                      transfers.receivers(actor, id),
                      transaction(typed),
                      typed,
                      mistakes,
                      places,
                      calendar,
                      clock.instant()))));
    }
    return transfers
        .kept(actor, id)
        .map(kept ->
            new ModelAndView(
                "protection/pages/handover", Map.of("page", page(actor, kept, typed, mistakes))));
  }

  private HandoverPage page(Actor actor, Handover kept, Typed typed, List<Mistake> mistakes) {
    return new HandoverPage(
        kept,
        transaction(typed),
        typed,
        mistakes,
        Policy.CURRENT.allows(actor, Action.ACCEPT, Resource.CASE),
        places);
  }
}
