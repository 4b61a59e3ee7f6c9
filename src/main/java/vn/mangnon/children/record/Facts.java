package vn.mangnon.children.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.ChildAnswer.Done;
import vn.mangnon.children.record.ChildAnswer.Invalid;
import vn.mangnon.database.UuidV7;

/** Records what happened to a child, and corrects it. */
@Service
public class Facts {
  private final SignedTransaction transactions;
  private final Gate gate;
  private final ChildRepository children;
  private final IdentityRepository identities;
  private final FactRepository facts;
  private final RecordCheck check;
  private final Codes codes;
  private final AuditTrail audit;
  private final Clock clock;

  Facts(
      SignedTransaction transactions,
      Gate gate,
      ChildRepository children,
      IdentityRepository identities,
      FactRepository facts,
      RecordCheck check,
      Codes codes,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.gate = gate;
    this.children = children;
    this.identities = identities;
    this.facts = facts;
    this.check = check;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Records a fact; one that was sent before is answered as done and not written again. */
  public ChildAnswer record(Actor actor, UUID child, FactEntry entry) {
    return gate.change(
        actor,
        child,
        List.of(),
        row -> {
          List<Mistake> mistakes = check.of(entry, identityOf(row));
          if (!mistakes.isEmpty()) {
            return new Invalid(mistakes);
          }
          if (refused(row, entry.fact())) {
            return notAllowed();
          }
          if (facts.history(entry.episode()).isEmpty()) {
            write(actor, row, row.id(), entry, "");
            changed(actor, "fact.recorded", row, entry.episode());
          }
          return new Done(row.id());
        });
  }

  /**
   * Corrects a fact, or ends it by giving its last day.
   *
   * @param revision the revision the correction was made from
   */
  public ChildAnswer correct(
      Actor actor, UUID child, UUID revision, FactEntry entry, String reason) {
    return gate.change(
        actor,
        child,
        List.of(),
        row -> {
          List<Mistake> mistakes = new ArrayList<>(check.of(entry, identityOf(row)));
          if (reason.isBlank()) {
            mistakes.add(new Mistake("reason", Refusal.REASON_MISSING));
          }
          if (!mistakes.isEmpty()) {
            return new Invalid(mistakes);
          }
          if (refused(row, entry.fact())) {
            return notAllowed();
          }
          Optional<Episode> before = closed(row, entry.episode(), revision);
          if (before.isEmpty()) {
            return new ChildAnswer.Overtaken();
          }
          write(actor, row, before.get().child(), entry, reason.strip());
          changed(actor, "fact.corrected", row, entry.episode());
          return new Done(row.id());
        });
  }

  /** Takes a fact back that was never true; it stays in the history. */
  public ChildAnswer withdraw(Actor actor, UUID child, UUID episode, UUID revision, String reason) {
    List<Mistake> mistakes =
        reason.isBlank() ? List.of(new Mistake("reason", Refusal.REASON_MISSING)) : List.of();
    return gate.change(
        actor,
        child,
        mistakes,
        row -> {
          if (closed(row, episode, revision).isEmpty()) {
            return new ChildAnswer.Overtaken();
          }
          changed(actor, "fact.withdrawn", row, episode);
          return new Done(row.id());
        });
  }

  /** Every revision of a fact, oldest first; empty when out of reach. */
  public List<Episode> history(Actor actor, UUID episode) {
    return transactions.read(actor, () -> facts.history(episode));
  }

  private Optional<Episode> closed(ChildRepository.Row row, UUID episode, UUID revision) {
    return facts
        .current(episode)
        .filter(now -> now.id().equals(revision))
        .filter(now -> children.members(row.id()).contains(now.child()))
        .filter(now -> facts.close(revision, clock.instant()));
  }

  private void write(
      Actor actor, ChildRepository.Row row, UUID record, FactEntry entry, String reason) {
    Instant at = clock.instant();
    facts.add(
        UuidV7.next(clock),
        record,
        row.scope(),
        Sensitivity.of(entry.fact(), codes),
        entry,
        reason,
        at,
        Recorder.of(actor));
    children.touch(row.id(), at);
  }

  private boolean refused(ChildRepository.Row row, Fact fact) {
    boolean enters = children.may("CHILD_FACT", "ENTER,IMPORT", row.scope());
    return !enters
        || Sensitivity.of(fact, codes)
            && !children.may("CHILD_SENSITIVE", "ENTER,IMPORT", row.scope());
  }

  private static ChildAnswer notAllowed() {
    return new Invalid(List.of(new Mistake("", Refusal.NOT_ALLOWED)));
  }

  private Identity identityOf(ChildRepository.Row row) {
    return identities.current(List.of(row.id())).getFirst().identity();
  }

  private void changed(Actor actor, String event, ChildRepository.Row row, UUID episode) {
    audit.record(
        actor,
        AuditEvent.changed(event, "child", row.id()).at(row.place()).with("episode", episode));
  }
}
