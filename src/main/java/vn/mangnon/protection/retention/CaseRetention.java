package vn.mangnon.protection.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.retention.TermAnswer.Absent;
import vn.mangnon.protection.retention.TermAnswer.Done;
import vn.mangnon.protection.retention.TermAnswer.Reason;
import vn.mangnon.protection.retention.TermAnswer.Refused;
import vn.mangnon.time.WorkingCalendar;

/**
 * Anonymises cases and reports past their term: the chair of the commune proposes and sees exactly
 * which, by code; another chair or the lead agency approves; then whatever says who a child was or
 * what was told is gone for ever. What was counted stays counted. The database decides what is due,
 * who may, and does it.
 */
@Service
public class CaseRetention {
  private static final Actor MACHINE = Actor.machine("case-retention");
  private static final int SHOWN = 20;
  private final SignedTransaction transactions;
  private final CaseRetentionRepository repository;
  private final CaseTerms terms;
  private final AuditTrail audit;
  private final Clock clock;

  CaseRetention(
      SignedTransaction transactions,
      CaseRetentionRepository repository,
      CaseTerms terms,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  /** The terms that hold today. */
  public List<CaseTerm> terms() {
    return terms.on(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
  }

  /** The newest proposals within reach. */
  public List<TermProposal> newest(Actor actor) {
    return transactions.read(actor, () -> repository.newest(SHOWN));
  }

  /** Cases of the actor's communes past their term that something of their own still keeps. */
  public List<HeldCase> held(Actor actor) {
    return transactions.read(actor, () -> repository.held(terms()));
  }

  /** Proposes to anonymise what is past its term in the actor's communes; changes nothing else. */
  public TermAnswer propose(Actor actor) {
    return transactions.write(
        actor,
        () -> {
          List<Integer> places = repository.places();
          if (places.isEmpty()) {
            return new Absent();
          }
          boolean proposed = false;
          for (int place : places) {
            proposed |= proposed(actor, place);
          }
          return proposed ? new Done() : new Refused(Reason.NOTHING_DUE);
        });
  }

  private boolean proposed(Actor actor, int place) {
    UUID run = UuidV7.next(clock);
    boolean done = repository.propose(run, place, terms()).filter("DONE"::equals).isPresent();
    if (done) {
      audit.record(
          actor,
          AuditEvent.changed("case-retention.proposed", "case-retention", run)
              .at(place)
              .with("subjects", repository.find(run).map(one -> one.subjects().size()).orElse(0)));
    }
    return done;
  }

  /** A second person agrees, and what is still due is done at once; or does not, and nothing is. */
  public TermAnswer decide(Actor actor, UUID run, boolean approved) {
    return transactions.write(
        actor,
        () -> {
          Optional<String> word = repository.decide(UuidV7.next(clock), run, approved);
          if (word.isEmpty()) {
            return new Absent();
          }
          if (!word.get().equals("DONE")) {
            return new Refused(Reason.valueOf(word.get()));
          }
          decided(actor, run, approved);
          return new Done();
        });
  }

  private void decided(Actor actor, UUID run, boolean approved) {
    audit.record(
        actor,
        AuditEvent.changed(
            approved ? "case-retention.approved" : "case-retention.refused",
            "case-retention",
            run));
    if (approved) {
      List<CaseRetentionRepository.Gone> gone =
          transactions.write(MACHINE, () -> repository.anonymise(run, terms()));
      audit.recordAll(actor, gone.stream().map(one -> event(one).with("proposal", run)).toList());
    }
  }

  private static AuditEvent event(CaseRetentionRepository.Gone one) {
    return one.caseId()
        .map(id -> AuditEvent.changed("case.anonymised", "case", id))
        .orElseGet(
            () -> AuditEvent.changed("concern.anonymised", "concern-child", one.concernChild()));
  }
}
