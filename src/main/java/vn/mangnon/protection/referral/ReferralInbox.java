package vn.mangnon.protection.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/** What was referred to the communes and agencies that somebody works for; never the case. */
@Service
public class ReferralInbox {
  /** The most referrals a list shows. */
  public static final int MOST = 200;

  private final SignedTransaction transactions;
  private final ReferralRepository repository;
  private final ReferralBook book;
  private final AuditTrail audit;

  ReferralInbox(
      SignedTransaction transactions,
      ReferralRepository repository,
      ReferralBook book,
      AuditTrail audit) {
    this.transactions = transactions;
    this.repository = repository;
    this.book = book;
    this.audit = audit;
  }

  /** What waits stands first, by its last day; then what is under way; at most {@link #MOST}. */
  public List<Referral> of(Actor actor) {
    return transactions.read(actor, () -> repository.received(MOST));
  }

  /** One referral with the least view; empty when it was not sent to the actor. */
  public Optional<ReferralFile> read(Actor actor, UUID id) {
    return transactions.write(
        actor,
        () ->
            repository
                .received(id)
                .map(row -> {
                  audit.record(
                      actor,
                      AuditEvent.read("referral.read", "referral", id).with("why", "recipient"));
                  ReferralFile file = book.file(row);
                  return hides(row.referral().state()) ? file.withoutChild() : file;
                }));
  }

  /** Whom a referral does not ask any more, it tells nothing of the child. */
  private static boolean hides(ReferralState state) {
    return switch (state) {
      case DECLINED, RECALLED -> true;
      case SENT, ACCEPTED, DONE, GIVEN_UP -> false;
    };
  }

  /** Accepts, declines, finishes or gives up a referral that was sent to the actor. */
  public ReferralAnswer answer(Actor actor, UUID id, Answer answer) {
    if (answer.move().side() != Move.Side.RECIPIENT) {
      return ReferralAnswer.Refused.of(ReferralRefusal.NOT_NOW);
    }
    try {
      return transactions.write(
          actor,
          () ->
              repository
                  .lockReceived(id)
                  .map(row -> book.move(actor, row, answer))
                  .orElseGet(ReferralAnswer.Absent::new));
    } catch (DuplicateKeyException takenIdentifier) {
      return new ReferralAnswer.Absent();
    }
  }
}
