package vn.mangnon.children.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.database.UuidV7;

/**
 * Gives each village one collaborator (II.7.a of the plan), from day to day; the roster and the
 * lists of needs follow from it. It opens no row: what somebody may see is decided by grants.
 */
@Service
public class Assignments {
  private static final int MOST_NAME = 120;
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("assignments");

  private final SignedTransaction transactions;
  private final AssignmentRepository repository;
  private final Permissions permissions;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  Assignments(
      SignedTransaction transactions,
      AssignmentRepository repository,
      Permissions permissions,
      Accounts accounts,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.permissions = permissions;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** The villages of a commune, with and without a collaborator; none out of reach. */
  public List<FollowedVillage> villages(Actor actor, int place) {
    return transactions.read(actor, () -> repository.villages(place, today()));
  }

  /** Who may be given a village of the commune; nobody to whom may not give it. */
  public List<Account> collaborators(Actor actor, int place) {
    return mayAssign(actor, place)
        ? accounts.holding(MACHINE, Role.COLLABORATOR, place)
        : List.of();
  }

  /** The villages the actor follows today. */
  public List<Village> own(Actor.User actor) {
    return transactions.read(actor, () -> repository.of(actor.id(), today()));
  }

  /** Gives a village to a collaborator from a day on. */
  public AssignmentAnswer assign(
      Actor actor, Village village, UUID collaborator, Optional<LocalDate> from) {
    if (!mayAssign(actor, village.place())) {
      return new AssignmentAnswer.Absent();
    }
    if (village.name().isBlank() || village.name().length() > MOST_NAME) {
      return refused("village", Refusal.VILLAGE_MISSING);
    }
    if (from.isEmpty()) {
      return refused("from", Refusal.DATE_MISSING);
    }
    Optional<Account> account =
        accounts.holding(MACHINE, Role.COLLABORATOR, village.place()).stream()
            .filter(one -> one.id().equals(collaborator))
            .findFirst();
    if (account.isEmpty()) {
      return refused("collaborator", Refusal.NOT_A_COLLABORATOR);
    }
    return transactions.write(actor, () -> assigned(actor, village, account.get(), from.get()));
  }

  private AssignmentAnswer assigned(Actor actor, Village village, Account account, LocalDate from) {
    repository.lock(village.place());
    if (repository.taken(village, from)) {
      return refused("village", Refusal.VILLAGE_TAKEN);
    }
    UUID id = UuidV7.next(clock);
    repository.add(
        new Assignment(id, id, village, account.id(), account.name(), from, Optional.empty()),
        clock.instant(),
        Recorder.of(actor));
    changed(actor, "village.assigned", id, village, account.id());
    return new AssignmentAnswer.Done();
  }

  /**
   * Ends an assignment.
   *
   * @param lastDay the last day it holds, not before its first
   */
  public AssignmentAnswer end(Actor actor, UUID id, Optional<LocalDate> lastDay) {
    return transactions.write(
        actor,
        () -> {
          Optional<Assignment> found = repository.find(id);
          if (found.isEmpty() || !mayAssign(actor, found.get().village().place())) {
            return new AssignmentAnswer.Absent();
          }
          if (lastDay.isEmpty()) {
            return refused("to", Refusal.DATE_MISSING);
          }
          if (lastDay.get().isBefore(found.get().from())) {
            return refused("to", Refusal.DATES_BACKWARDS);
          }
          return ended(actor, found.get(), lastDay.get());
        });
  }

  private AssignmentAnswer ended(Actor actor, Assignment before, LocalDate lastDay) {
    Instant at = clock.instant();
    if (!repository.close(before.id(), at)) {
      return refused("", Refusal.OVERTAKEN);
    }
    repository.add(
        new Assignment(
            UuidV7.next(clock),
            before.episode(),
            before.village(),
            before.collaborator(),
            before.name(),
            before.from(),
            Optional.of(lastDay)),
        at,
        Recorder.of(actor));
    changed(
        actor,
        "village.assignment-ended",
        before.episode(),
        before.village(),
        before.collaborator());
    return new AssignmentAnswer.Done();
  }

  private boolean mayAssign(Actor actor, int place) {
    return permissions.allows(actor, Action.MANAGE, Resource.CHILD, place, "");
  }

  private void changed(Actor actor, String event, UUID id, Village village, UUID collaborator) {
    audit.record(
        actor,
        AuditEvent.changed(event, "assignment", id)
            .at(village.place())
            .with("collaborator", collaborator));
  }

  private static AssignmentAnswer refused(String field, Refusal why) {
    return new AssignmentAnswer.Refused(new Mistake(field, why));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
