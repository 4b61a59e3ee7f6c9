package vn.mangnon.access;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;

/**
 * Gives and takes roles, over the connections of the one database role that may write grants; a
 * grant and its audit entry are kept or lost together.
 */
final class Grants {
  private final SignedTransaction transaction;
  private final AccountRepository repository;
  private final AuditTrail audit;
  private final Clock clock;

  Grants(
      SignedTransaction transaction, AccountRepository repository, AuditTrail audit, Clock clock) {
    this.transaction = transaction;
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  AccountAnswer give(Actor actor, UUID account, NewGrant grant) {
    if (actor instanceof Actor.User user && user.id().equals(account)) {
      return new AccountAnswer.Refused(AccountRefusal.OWN_GRANT);
    }
    if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.GRANT)) {
      return new AccountAnswer.Refused(AccountRefusal.NOT_ALLOWED);
    }
    boolean needsPlace =
        switch (grant.role()) {
          case COMMUNE_OFFICER, CHILD_OFFICER, COLLABORATOR, CASE_WORKER, COMMUNE_CHAIR -> true;
          case PROVINCE_LEADER,
              LEAD_AGENCY,
              DEPARTMENT,
              FINANCE,
              AUDITOR,
              ADMINISTRATOR,
              REGISTER_KEEPER,
              HOTLINE_OPERATOR ->
              false;
        };
    if (needsPlace && grant.placeId().isEmpty()
        || grant.role() == Role.DEPARTMENT && grant.agency().isEmpty()) {
      return new AccountAnswer.Refused(AccountRefusal.PLACE_OR_AGENCY_MISSING);
    }
    if (grant.validTo().filter(last -> last.isBefore(grant.validFrom())).isPresent()) {
      return new AccountAnswer.Refused(AccountRefusal.DAYS_REVERSED);
    }
    UUID id = UuidV7.next(clock);
    return transaction.write(
        actor,
        () -> {
          repository.addGrant(id, account, grant, by(actor), clock.instant());
          audit.record(
              actor, AuditEvent.changed("grant.given", "account", account).with("grant", id));
          return new AccountAnswer.Done(id);
        });
  }

  boolean revoke(Actor actor, UUID grant) {
    return transaction.write(
        actor,
        () -> {
          boolean revoked = repository.revoke(grant, by(actor), clock.instant()) == 1;
          audit.record(
              actor,
              revoked
                  ? AuditEvent.changed("grant.revoked", "grant", grant)
                  : AuditEvent.denied("grant.revoke.refused", "grant", grant));
          return revoked;
        });
  }

  private static @Nullable UUID by(Actor actor) {
    return actor instanceof Actor.User user ? user.id() : null;
  }
}
