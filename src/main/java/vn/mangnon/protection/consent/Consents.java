package vn.mangnon.protection.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.secrecy.SealedJson;

/** Records who consented to what, takes withdrawals, and says whether a use is allowed. */
@Service
public class Consents {
  private final SignedTransaction transactions;
  private final ConsentRepository repository;
  private final SealedJson json;
  private final AuditTrail audit;
  private final Clock clock;

  Consents(
      SignedTransaction transactions,
      ConsentRepository repository,
      SealedJson json,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why somebody no longer consents. */
  record Withdrawal(FreeText words) {}

  /** Records a consent of one person; sent twice it is one. */
  public ConsentAnswer record(Actor actor, NewConsent consent) {
    if (!(actor instanceof Actor.User user)) {
      return new ConsentAnswer.Absent();
    }
    Optional<ConsentRefusal> mistake = mistake(consent);
    if (mistake.isPresent()) {
      return new ConsentAnswer.Refused(mistake.get());
    }
    try {
      return transactions.write(actor, () -> recorded(user, consent));
    } catch (DuplicateKeyException sentTwice) {
      boolean ours =
          of(actor, consent.caseId()).stream().anyMatch(one -> one.id().equals(consent.id()));
      return ours ? new ConsentAnswer.Done() : new ConsentAnswer.Absent();
    } catch (DataIntegrityViolationException anonymisedMeanwhile) {
      return new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN);
    }
  }

  private ConsentAnswer recorded(Actor.User actor, NewConsent consent) {
    Optional<ConsentRepository.Bound> bound = repository.bound(consent.caseId());
    if (bound.isEmpty() || !repository.mayWrite(consent.caseId())) {
      return new ConsentAnswer.Absent();
    }
    if (bound.get().anonymised()) {
      return new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN);
    }
    repository.add(
        bound.get(), consent, json.write(consent.id(), consent.terms()), actor, clock.instant());
    audit.record(
        actor,
        AuditEvent.changed("case.consent-recorded", "case", consent.caseId())
            .at(bound.get().place())
            .with("consent", consent.id())
            .with("kind", consent.kind())
            .with("giver", consent.giver()));
    return new ConsentAnswer.Done();
  }

  /** Somebody no longer consents: from now on that use is not allowed. */
  public ConsentAnswer withdraw(Actor actor, UUID caseId, UUID consent, FreeText words) {
    if (!(actor instanceof Actor.User user)) {
      return new ConsentAnswer.Absent();
    }
    if (words.text().length() > FreeText.LONGEST) {
      return new ConsentAnswer.Refused(ConsentRefusal.TEXT_LONG);
    }
    try {
      return transactions.write(actor, () -> withdrawn(user, caseId, consent, words));
    } catch (DataIntegrityViolationException anonymisedMeanwhile) {
      return new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN);
    }
  }

  private ConsentAnswer withdrawn(Actor.User actor, UUID caseId, UUID consent, FreeText words) {
    boolean known = repository.of(caseId).stream().anyMatch(row -> row.id().equals(consent));
    if (!known || !repository.mayWrite(caseId)) {
      return new ConsentAnswer.Absent();
    }
    if (forgotten(caseId)) {
      return new ConsentAnswer.Refused(ConsentRefusal.FORGOTTEN);
    }
    if (!repository.withdraw(
        caseId, consent, json.write(consent, new Withdrawal(words)), actor, clock.instant())) {
      return new ConsentAnswer.Refused(ConsentRefusal.WITHDRAWN_ALREADY);
    }
    audit.record(
        actor,
        AuditEvent.changed("case.consent-withdrawn", "case", caseId).with("consent", consent));
    return new ConsentAnswer.Done();
  }

  /** Every consent of a case, newest first; empty when it is out of the actor's reach. */
  public List<Consent> of(Actor actor, UUID caseId) {
    return transactions.read(actor, () -> consents(caseId));
  }

  /** Whether a use is allowed at a moment, within which consents, or what is missing. */
  public Allowance allows(Actor actor, UUID caseId, ConsentKind kind, Instant at) {
    return transactions.read(
        actor,
        () ->
            repository
                .bound(caseId)
                .map(bound ->
                    ConsentRules.allows(
                        bound.birthYear(),
                        consents(caseId).stream().filter(one -> one.kind() == kind).toList(),
                        at))
                .orElseGet(Allowance.Absent::new));
  }

  /** Whether the actor may record and withdraw consents of the case; not once it is anonymised. */
  boolean mayWrite(Actor actor, UUID caseId) {
    return transactions.read(
        actor,
        () ->
            repository.bound(caseId).filter(bound -> !bound.anonymised()).isPresent()
                && repository.mayWrite(caseId));
  }

  private boolean forgotten(UUID caseId) {
    return repository.bound(caseId).filter(ConsentRepository.Bound::anonymised).isPresent();
  }

  private List<Consent> consents(UUID caseId) {
    return repository.of(caseId).stream()
        .map(row ->
            new Consent(
                row.id(),
                row.kind(),
                row.giver(),
                row.form(),
                json.read(row.id(), row.content(), Consent.Terms.class),
                row.givenOn(),
                row.until(),
                row.withdrawnAt(),
                row.recordedBy()))
        .toList();
  }

  private Optional<ConsentRefusal> mistake(NewConsent consent) {
    Consent.Terms terms = consent.terms();
    if (terms.by().blank()) {
      return Optional.of(ConsentRefusal.BY_MISSING);
    }
    if (terms.scope().blank()) {
      return Optional.of(ConsentRefusal.SCOPE_MISSING);
    }
    if (Stream.of(terms.by(), terms.scope(), terms.withheldFrom())
        .anyMatch(text -> text.text().length() > FreeText.LONGEST)) {
      return Optional.of(ConsentRefusal.TEXT_LONG);
    }
    if (consent.givenOn().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
      return Optional.of(ConsentRefusal.DAY_IN_FUTURE);
    }
    return consent
        .until()
        .filter(consent.givenOn()::isAfter)
        .map(until -> ConsentRefusal.UNTIL_BEFORE);
  }
}
