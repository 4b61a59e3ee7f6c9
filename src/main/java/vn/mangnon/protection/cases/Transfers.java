package vn.mangnon.protection.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.protection.cases.CaseAnswer.Absent;
import vn.mangnon.protection.cases.CaseAnswer.Refused;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/**
 * The responsibility for a case goes over to another commune when its chair accepts. It is asked by
 * an action of the case ({@link Payload.TransferAsked}); until it is accepted, nothing changes.
 */
@Service
public class Transfers {
  private static final Actor MACHINE = Actor.machine("transfers");
  private final SignedTransaction transactions;
  private final TransferRepository transfers;
  private final Cases cases;
  private final AuditTrail audit;
  private final Clock clock;

  Transfers(
      SignedTransaction transactions,
      TransferRepository transfers,
      Cases cases,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.transfers = transfers;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /** What waits for the actor's answer as a chair, the oldest first. */
  public List<Offer> offered(Actor actor) {
    return Policy.CURRENT.allows(actor, Action.ACCEPT, Resource.CASE)
        ? transactions.read(actor, transfers::offers)
        : List.of();
  }

  /**
   * One case that the actor may take over; empty when it waits no more or was never for them. The
   * read is in the audit trail.
   */
  public Optional<Offer> offer(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () -> {
          Optional<Offer> offer = waiting(id);
          offer.ifPresent(one ->
              audit.record(
                  actor, AuditEvent.read("case.offer-read", "case", one.caseId()).at(one.to())));
          return offer;
        });
  }

  /** Who of the actor's commune could lead the case; nobody for whoever may not accept it. */
  public List<Offer.Receiver> receivers(Actor actor, UUID id) {
    return transactions.read(actor, () -> transfers.receivers(id));
  }

  /** What the actor's commune asked once; empty when it was another's. */
  public Optional<Handover> kept(Actor actor, UUID id) {
    return transactions.read(actor, () -> transfers.kept(id));
  }

  /** What the actor's commune asks now and what it handed over, the newest first. */
  public List<Handover> kept(Actor actor) {
    return transactions.read(actor, () -> transfers.kept());
  }

  /**
   * Takes an asking back.
   *
   * @param transaction made by the client: the same one sent again is answered as before
   */
  public CaseAnswer withdraw(Actor actor, UUID transaction, UUID id, FreeText reason) {
    return answer(actor, transaction, user -> withdrawn(user, transaction, id, reason));
  }

  private CaseAnswer withdrawn(Actor.User actor, UUID transaction, UUID id, FreeText reason) {
    Optional<Handover> kept = transfers.kept(id);
    if (kept.isEmpty()) {
      return new Absent();
    }
    CaseAnswer answer =
        cases.performed(
            actor,
            command(transaction, kept.get().caseId(), new Payload.TransferWithdrawn(id, reason)));
    // Where it happened in the same commune, its chair still sees the case that was accepted.
    boolean waits =
        transfers.kept(id).filter(one -> one.state() == Handover.State.ASKED).isPresent();
    return answer instanceof CaseAnswer.Done || waits ? answer : new Absent();
  }

  /** The actor's commune does not take the case over; whoever asked reads why. */
  public CaseAnswer decline(Actor actor, UUID transaction, UUID id, FreeText reason) {
    // The chair who declines never saw the case: the application writes it down for them.
    return answer(
        actor,
        transaction,
        user ->
            waiting(id)
                .map(offer ->
                    transactions.write(
                        MACHINE,
                        () ->
                            cases.performed(
                                user,
                                command(
                                    transaction,
                                    offer.caseId(),
                                    new Payload.TransferDeclined(id, reason)))))
                .orElse(new Absent()));
  }

  /**
   * The actor's commune is responsible from now on.
   *
   * @param lead who answers for the case, one of {@link #receivers}
   */
  public CaseAnswer accept(Actor actor, UUID transaction, UUID id, UUID lead) {
    return answer(actor, transaction, user -> accepted(user, transaction, id, lead));
  }

  private CaseAnswer accepted(Actor.User actor, UUID transaction, UUID id, UUID lead) {
    if (waiting(id).isEmpty()) {
      return new Absent();
    }
    Optional<Offer.Receiver> chosen =
        transfers.receivers(id).stream().filter(one -> one.account().equals(lead)).findFirst();
    if (chosen.isEmpty()) {
      // Withdrawn a moment ago, it has nobody to choose from.
      return waiting(id).isPresent() ? new Refused(CaseRefusal.LEAD_UNKNOWN) : new Absent();
    }
    Optional<UUID> moved = transfers.accept(id, clock.instant());
    if (moved.isEmpty()) {
      return new Absent();
    }
    CaseAnswer answer =
        cases.performed(
            actor,
            command(
                transaction,
                moved.get(),
                new Payload.TransferAccepted(id, lead, chosen.get().name())));
    if (answer instanceof CaseAnswer.Done) {
      return answer;
    }
    throw new NotMoved(answer);
  }

  /** Undoes the move that the procedure then refused. */
  private static final class NotMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CaseAnswer why;

    NotMoved(CaseAnswer why) {
      super("The case stays where it is: " + why, null, false, false);
      this.why = why;
    }
  }

  /**
   * What waits no more is overtaken, whoever asks: missing and forbidden are the same answer, and
   * of accepting and withdrawing at once one comes too late.
   */
  private CaseAnswer answer(
      Actor actor, UUID transaction, Function<Actor.User, CaseAnswer> answering) {
    if (!(actor instanceof Actor.User user)) {
      return new Absent();
    }
    CaseAnswer answer;
    try {
      answer = transactions.write(actor, () -> answering.apply(user));
    } catch (NotMoved refused) {
      answer = refused.why;
    } catch (DuplicateKeyException takenIdentifier) {
      answer = new Absent();
    }
    return answer instanceof Absent ? before(user, transaction) : answer;
  }

  private CaseAnswer before(Actor.User actor, UUID transaction) {
    return transactions
        .read(MACHINE, () -> transfers.done(transaction, actor.id()))
        .<CaseAnswer>map(done -> done)
        .orElse(new Refused(CaseRefusal.OVERTAKEN));
  }

  private Optional<Offer> waiting(UUID id) {
    return transfers.offers().stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  private Command command(UUID transaction, UUID caseId, Payload payload) {
    Instant now = clock.instant();
    return new Command(transaction, caseId, Integer.MAX_VALUE, now, payload, "");
  }
}
