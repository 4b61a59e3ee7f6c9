package vn.mangnon.protection.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.secrecy.SealedJson;

/** Who reports are about and who told, one by one, for a purpose that stands in the audit trail. */
@Service
public class Identities {
  private final SignedTransaction transactions;
  private final UnmaskingRepository repository;
  private final SealedJson json;
  private final AuditTrail audit;
  private final Clock clock;

  Identities(
      SignedTransaction transactions,
      UnmaskingRepository repository,
      SealedJson json,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who it is; empty when the actor may not know it, or there is nobody of that identifier. */
  public Optional<Identity> unmask(Actor actor, UUID person, Purpose purpose) {
    return transactions.write(
        actor,
        () -> {
          Optional<Identity> identity =
              repository
                  .unmask(person, purpose, UuidV7.next(clock), clock.instant())
                  .map(content -> json.read(person, content, Identity.class));
          if (identity.isEmpty()) {
            audit.record(
                actor,
                AuditEvent.denied("case.unmasked", "person", person).with("purpose", purpose));
          }
          return identity;
        });
  }
}
