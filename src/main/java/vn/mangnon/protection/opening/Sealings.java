package vn.mangnon.protection.opening;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.secrecy.SealedJson;

/**
 * Keeps a case to its team and to the two who sealed it: one who answers for the case asks, another
 * agrees, and lifting the seal takes two as well.
 */
@Service
public class Sealings {
  private final SignedTransaction transactions;
  private final SealingRepository repository;
  private final SealedJson json;
  private final Clock clock;

  Sealings(
      SignedTransaction transactions, SealingRepository repository, SealedJson json, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Asks to seal a case or to lift its seal.
   *
   * @param transaction made by the client; sent twice it is one wish
   */
  public OpeningAnswer ask(
      Actor actor, UUID transaction, UUID caseId, Sealing.Wish wish, FreeText reason) {
    return Openings.mistake(reason, OpeningRefusal.REASON_MISSING)
        .<OpeningAnswer>map(OpeningAnswer.Refused::new)
        .orElseGet(() ->
            transactions.write(
                actor,
                () ->
                    Openings.answer(
                        repository.ask(
                            transaction,
                            caseId,
                            wish,
                            json.write(transaction, new Openings.Reason(reason)),
                            UuidV7.next(clock)))));
  }

  /** Agrees or declines, as the second person; whoever asked may only take the wish back. */
  public OpeningAnswer answer(Actor actor, UUID sealing, boolean agreed) {
    return transactions.write(
        actor, () -> Openings.answer(repository.answer(sealing, agreed, UuidV7.next(clock))));
  }

  /** Whether the case is sealed; false also for what the actor cannot see. */
  public boolean sealed(Actor actor, UUID caseId) {
    return transactions.read(actor, () -> repository.sealed(caseId));
  }

  /** The wishes about one case, newest first. */
  public List<Sealing> of(Actor actor, UUID caseId) {
    return transactions.read(
        actor,
        () ->
            repository.of(caseId).stream()
                .map(row ->
                    new Sealing(
                        row.id(),
                        row.wish(),
                        json.read(row.id(), row.reason(), Openings.Reason.class).reason(),
                        row.askedBy(),
                        row.askedByName(),
                        row.askedAt(),
                        row.answer()))
                .toList());
  }
}
