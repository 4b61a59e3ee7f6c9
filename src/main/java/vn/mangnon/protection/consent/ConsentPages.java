package vn.mangnon.protection.consent;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import vn.mangnon.access.Resource;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.FreeText;

/** What was consented to for the child of one case. */
@Controller
class ConsentPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private final Consents consents;
  private final Clock clock;

  ConsentPages(Consents consents, Clock clock) {
    this.consents = consents;
    this.clock = clock;
  }

  @GetMapping("/protection/cases/{id}/consent")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return show(actor, id, UuidV7.next(clock), Map.of(), List.of());
  }

  @PostMapping("/protection/cases/{id}/consent")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView record(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("transaction") UUID transaction,
      @RequestParam Map<String, String> typed) {
    Function<ConsentRefusal, ModelAndView> again =
        why -> refused(show(actor, id, transaction, typed, List.of(why)));
    Optional<ConsentKind> kind = choice(typed, "kind", ConsentKind.class);
    Optional<Giver> giver = choice(typed, "giver", Giver.class);
    Optional<ConsentForm> form = choice(typed, "form", ConsentForm.class);
    Optional<LocalDate> given = day(typed, "given");
    Optional<LocalDate> until = day(typed, "until");
    if (kind.isEmpty()) {
      return again.apply(ConsentRefusal.KIND_MISSING);
    }
    if (giver.isEmpty()) {
      return again.apply(ConsentRefusal.GIVER_MISSING);
    }
    if (form.isEmpty()) {
      return again.apply(ConsentRefusal.FORM_MISSING);
    }
    if (given.isEmpty()) {
      return again.apply(ConsentRefusal.DAY_WRONG);
    }
    if (until.isEmpty() && !text(typed, "until").isEmpty()) {
      return again.apply(ConsentRefusal.UNTIL_WRONG);
    }
    Consent.Terms terms =
        new Consent.Terms(
            FreeText.of(text(typed, "by")),
            FreeText.of(text(typed, "scope")),
            FreeText.of(text(typed, "withheld")));
    return page(
        consents.record(
            actor,
            new NewConsent(
                transaction, id, kind.get(), giver.get(), form.get(), terms, given.get(), until)),
        id,
        again);
  }

  @PostMapping("/protection/cases/{id}/consent/withdrawal")
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView withdraw(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("consent") UUID consent,
      @RequestParam(name = "words", defaultValue = "") String words) {
    return page(
        consents.withdraw(actor, id, consent, FreeText.of(words)),
        id,
        why -> refused(show(actor, id, UuidV7.next(clock), Map.of(), List.of(why))));
  }

  private ModelAndView show(
      Actor actor,
      UUID id,
      UUID transaction,
      Map<String, String> typed,
      List<ConsentRefusal> refusals) {
    Instant now = clock.instant();
    Map<ConsentKind, Allowance> allowed = new EnumMap<>(ConsentKind.class);
    for (ConsentKind kind : ConsentKind.values()) {
      Allowance allowance = consents.allows(actor, id, kind, now);
      if (allowance instanceof Allowance.Absent) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      allowed.put(kind, allowance);
    }
    return new ModelAndView(
        "protection/consent/consent",
        Map.of(
            "page",
            new ConsentPage(
                id,
                CaseCode.of(id),
                consents.of(actor, id),
                allowed,
                consents.mayWrite(actor, id),
                now,
                transaction,
                typed,
                refusals)));
  }

  private static ModelAndView page(
      ConsentAnswer answer, UUID caseId, Function<ConsentRefusal, ModelAndView> again) {
    return switch (answer) {
      case ConsentAnswer.Done ignored ->
          new ModelAndView("redirect:/protection/cases/" + caseId + "/consent");
      case ConsentAnswer.Refused(ConsentRefusal why) -> again.apply(why);
      case ConsentAnswer.Absent ignored -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static <E extends Enum<E>> Optional<E> choice(
      Map<String, String> typed, String field, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text(typed, field))) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Map<String, String> typed, String field) {
    try {
      return Optional.of(LocalDate.parse(text(typed, field), DAY));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
