package vn.mangnon.publishing.forms;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Purpose;

/**
 * Finds out whom a paper is about: by name only when that is wished, allowed and recorded. Empty
 * when a name is wished and may not be known.
 */
@Component
class Naming {
  private final Identities identities;

  Naming(Identities identities) {
    this.identities = identities;
  }

  /** The child of a case. */
  Optional<Subject> of(
      Actor actor, CaseView view, Concern concern, PrintWish wish, PaperKind kind) {
    return of(
        actor,
        concern,
        wish,
        CaseCode.of(view.id()),
        child ->
            child.outcome() instanceof Concern.Outcome.LedTo(UUID led) && led.equals(view.id()),
        kind == PaperKind.INTAKE);
  }

  /** One child of a report. */
  Optional<Subject> of(Actor actor, Concern concern, PrintWish wish, UUID concernChild) {
    return of(
        actor,
        concern,
        wish,
        CaseCode.ofReport(concern.id()),
        child -> child.id().equals(concernChild),
        true);
  }

  private Optional<Subject> of(
      Actor actor,
      Concern concern,
      PrintWish wish,
      String code,
      Predicate<Concern.Child> which,
      boolean withCaller) {
    Optional<Concern.Child> child = concern.children().stream().filter(which).findFirst();
    if (child.isEmpty()) {
      return Optional.empty();
    }
    Concern.Child told = child.get();
    if (!wish.named()) {
      return Optional.of(
          new Subject(code, told.sex(), told.birthYear(), Optional.empty(), Optional.empty()));
    }
    Optional<Identity> known = told.person().flatMap(person -> unmask(actor, person));
    return known.map(identity ->
        new Subject(
            code,
            told.sex(),
            told.birthYear(),
            known,
            withCaller
                ? concern.caller().flatMap(person -> unmask(actor, person))
                : Optional.empty()));
  }

  private Optional<Identity> unmask(Actor actor, UUID person) {
    return identities.unmask(actor, person, Purpose.DOCUMENT);
  }
}
