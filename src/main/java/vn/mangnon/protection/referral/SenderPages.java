package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;

/** What goes out from a case, and what was answered. */
@Controller
class SenderPages {
  private static final String OF_CASE = ReferralInboxPages.HERE + "/of/{caseId}";
  private final Referrals referrals;
  private final ReferralLinks links;
  private final Directory directory;
  private final ReferralNames names;
  private final Clock clock;

  SenderPages(
      Referrals referrals,
      ReferralLinks links,
      Directory directory,
      ReferralNames names,
      Clock clock) {
    this.referrals = referrals;
    this.links = links;
    this.directory = directory;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping(OF_CASE)
  @Allowed(action = Action.READ, resource = Resource.REFERRAL)
  ModelAndView list(Actor actor, @PathVariable("caseId") UUID caseId) {
    return list(actor, caseId, Optional.empty(), List.of(), Typed.NOTHING);
  }

  @GetMapping(OF_CASE + "/new")
  @Allowed(action = Action.ENTER, resource = Resource.REFERRAL)
  ModelAndView form(Actor actor, @PathVariable("caseId") UUID caseId) {
    CaseReferrals known = referrals.ofCase(actor, caseId).orElseThrow(ReferralInboxPages::absent);
    return known.worker()
        ? form(actor, caseId, UuidV7.next(clock), Typed.NOTHING, List.of())
        : list(actor, caseId);
  }

  @PostMapping(OF_CASE)
  @Allowed(action = Action.ENTER, resource = Resource.REFERRAL)
  ModelAndView send(
      Actor actor,
      @PathVariable("caseId") UUID caseId,
      @RequestParam MultiValueMap<String, String> values) {
    Typed typed = new Typed(values);
    UUID id = typed.id("transaction").orElseThrow(ReferralInboxPages::absent);
    List<ReferralRefusal> missing = missing(typed);
    ReferralAnswer answer =
        missing.isEmpty()
            ? referrals.send(actor, wish(id, caseId, typed))
            : referrals
                .ofCase(actor, caseId)
                .<ReferralAnswer>map(known -> new ReferralAnswer.Refused(missing))
                .orElseGet(ReferralAnswer.Absent::new);
    return switch (answer) {
      case ReferralAnswer.Done ignored -> redirect(caseId);
      case ReferralAnswer.Refused(var why) -> {
        ModelAndView again = form(actor, caseId, id, typed, why);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case ReferralAnswer.Absent ignored -> throw ReferralInboxPages.absent();
    };
  }

  /** What an incomplete form lacks, in its order, so that all of it is told at once. */
  private static List<ReferralRefusal> missing(Typed typed) {
    List<ReferralRefusal> missing = new ArrayList<>();
    if (typed.text("service").isEmpty()) {
      missing.add(ReferralRefusal.SERVICE_UNKNOWN);
    }
    if (RecipientChoice.recipient(typed.text("recipient")).isEmpty()) {
      missing.add(ReferralRefusal.RECIPIENT_UNKNOWN);
    }
    if (typed.text("purpose").isEmpty()) {
      missing.add(ReferralRefusal.PURPOSE_MISSING);
    }
    if (Typed.one(LegalBasis.class, typed.text("basis")).isEmpty()) {
      missing.add(ReferralRefusal.BASIS_MISSING);
    }
    if (typed.day("due").isEmpty()) {
      missing.add(ReferralRefusal.DUE_MISSING);
    }
    Set<String> parts = typed.chosen("parts");
    if (parts.contains(SharedPart.NEEDS.name()) && typed.text("needs").isEmpty()) {
      missing.add(ReferralRefusal.NEEDS_MISSING);
    }
    if (parts.contains(SharedPart.CONTACT.name()) && typed.text("contact").isEmpty()) {
      missing.add(ReferralRefusal.CONTACT_MISSING);
    }
    return missing;
  }

  private static NewReferral wish(UUID id, UUID caseId, Typed typed) {
    Set<SharedPart> parts =
        typed.chosen("parts").stream()
            .flatMap(name -> Typed.one(SharedPart.class, name).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new NewReferral(
        id,
        caseId,
        RecipientChoice.recipient(typed.text("recipient")).orElseThrow(),
        typed.text("service"),
        FreeText.of(typed.text("purpose")),
        Typed.one(LegalBasis.class, typed.text("basis")).orElseThrow(),
        typed.day("due").orElseThrow(),
        parts,
        FreeText.of(typed.text("needs")),
        FreeText.of(typed.text("contact")));
  }

  @PostMapping(ReferralInboxPages.HERE + "/{id}/recall")
  @Allowed(action = Action.ENTER, resource = Resource.REFERRAL)
  ModelAndView recall(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam MultiValueMap<String, String> values) {
    UUID caseId = referrals.caseOf(actor, id).orElseThrow(ReferralInboxPages::absent);
    Typed typed = new Typed(values);
    return switch (referrals.recall(actor, id, ReferralInboxPages.answer(typed))) {
      case ReferralAnswer.Done ignored -> redirect(caseId);
      case ReferralAnswer.Refused(var why) -> {
        ModelAndView again = list(actor, caseId, Optional.empty(), why, typed);
        again.setStatus(ReferralInboxPages.status(why));
        yield again;
      }
      case ReferralAnswer.Absent ignored -> throw ReferralInboxPages.absent();
    };
  }

  @PostMapping(ReferralInboxPages.HERE + "/{id}/link")
  @Allowed(action = Action.ENTER, resource = Resource.REFERRAL)
  ModelAndView link(Actor actor, @PathVariable("id") UUID id) {
    UUID caseId = referrals.caseOf(actor, id).orElseThrow(ReferralInboxPages::absent);
    LinkAnswer answer = links.make(actor, id);
    if (answer instanceof LinkAnswer.Made made) {
      String address =
          ServletUriComponentsBuilder.fromCurrentContextPath()
              .path(LinkPages.HERE)
              .buildAndExpand(made.token())
              .toUriString();
      return list(
          actor,
          caseId,
          Optional.of(new SentPage.NewLink(id, address, made)),
          List.of(),
          Typed.NOTHING);
    }
    if (answer instanceof LinkAnswer.Refused(ReferralRefusal why)) {
      ModelAndView again = list(actor, caseId, Optional.empty(), List.of(why), Typed.NOTHING);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    throw ReferralInboxPages.absent();
  }

  private ModelAndView list(
      Actor actor,
      UUID caseId,
      Optional<SentPage.NewLink> link,
      List<ReferralRefusal> refusals,
      Typed typed) {
    CaseReferrals known = referrals.ofCase(actor, caseId).orElseThrow(ReferralInboxPages::absent);
    return new ModelAndView(
        "protection/referral/sent",
        Map.of(
            "page",
            new SentPage(
                known,
                link,
                refusals,
                typed,
                () -> UuidV7.next(clock),
                names,
                LocalDate.now(clock))));
  }

  private ModelAndView form(
      Actor actor, UUID caseId, UUID id, Typed typed, List<ReferralRefusal> refusals) {
    return new ModelAndView(
        "protection/referral/new",
        Map.of(
            "page",
            new NewReferralPage(caseId, id, typed, recipients(actor), names.kinds(), refusals)));
  }

  /** Facilities of the directory first, then agencies, then communes. */
  private List<RecipientChoice> recipients(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    List<RecipientChoice> choices = new ArrayList<>();
    directory
        .find(actor, Optional.empty(), Optional.empty())
        .forEach(one ->
            choices.add(
                new RecipientChoice(
                    RecipientChoice.value(new Recipient.Facility(one.id())),
                    one.facility() + " · " + names.service(one.kind(), "vi"),
                    one.facility() + " · " + names.service(one.kind(), "en"))));
    names
        .agencies(today)
        .forEach(agency ->
            choices.add(
                new RecipientChoice(
                    RecipientChoice.value(new Recipient.Agency(agency.code())),
                    agency.nameIn("vi"),
                    agency.nameIn("en"))));
    names
        .communes(today)
        .forEach(commune ->
            choices.add(
                new RecipientChoice(
                    RecipientChoice.value(new Recipient.Commune(commune.id())),
                    commune.nameIn("vi"),
                    commune.nameIn("en"))));
    return choices;
  }

  private static ModelAndView redirect(UUID caseId) {
    return new ModelAndView("redirect:" + ReferralInboxPages.HERE + "/of/" + caseId + "?saved=1");
  }
}
