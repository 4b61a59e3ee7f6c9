package vn.mangnon.children.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.retention.RetentionAnswer.Absent;
import vn.mangnon.children.retention.RetentionAnswer.Done;
import vn.mangnon.children.retention.RetentionAnswer.Reason;
import vn.mangnon.children.retention.RetentionAnswer.Refused;
import vn.mangnon.database.UuidV7;

/**
 * Anonymises records past their term, or at a family's granted request: one person proposes and
 * sees exactly which records, another approves, and then whatever says who a child was is gone for
 * ever, in every revision. What was counted stays counted.
 */
@Service
public class Retention {
  private static final Actor MACHINE = Actor.machine("retention");
  private static final String AT_REQUEST = "ERASE";
  private static final int SHOWN = 20;
  private final SignedTransaction transactions;
  private final Permissions permissions;
  private final RetentionRepository repository;
  private final RetentionRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  Retention(
      SignedTransaction transactions,
      Permissions permissions,
      RetentionRepository repository,
      RetentionRules rules,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.permissions = permissions;
    this.repository = repository;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rules that hold today. */
  public List<RetentionRule> rules() {
    return rules.on(today());
  }

  /** The newest proposals within reach; each child named on an open one leaves an audit entry. */
  public List<Proposal> newest(Actor actor) {
    return transactions.write(
        actor,
        () -> {
          List<Proposal> proposals = repository.newest(SHOWN);
          audit.recordAll(
              actor,
              proposals.stream()
                  .filter(one -> one.decision().isEmpty())
                  .flatMap(one ->
                      one.subjects().stream()
                          .map(subject ->
                              AuditEvent.read("child.listed", "child", subject.child())
                                  .at(one.place())
                                  .with("why", "retention")))
                  .toList());
          return proposals;
        });
  }

  /** Proposes to anonymise every record of a commune that is past its term; changes nothing. */
  public RetentionAnswer propose(Actor actor, int place) {
    if (!(actor instanceof Actor.User user) || !may(actor, place)) {
      return new Refused(Reason.PLACE_UNKNOWN);
    }
    return transactions.write(
        actor,
        () -> {
          Map<UUID, String> due = repository.due(place, rules(), today(), clock.getZone());
          if (due.isEmpty()) {
            return new Refused(Reason.NOTHING_DUE);
          }
          int scope = repository.scopeOf(place).orElseThrow();
          return added(user, scope, place, Proposal.Kind.TERM, due);
        });
  }

  /**
   * Proposes to anonymise one record because its family was granted it; within the transaction that
   * grants it.
   */
  public RetentionAnswer erase(Actor actor, UUID child) {
    return transactions.write(
        actor,
        () -> {
          Optional<RetentionRepository.Bound> bound = repository.bound(child);
          return bound.isPresent() && actor instanceof Actor.User user
              ? added(
                  user,
                  bound.get().scope(),
                  bound.get().place(),
                  Proposal.Kind.ERASE,
                  Map.of(child, AT_REQUEST))
              : new Absent();
        });
  }

  private RetentionAnswer added(
      Actor.User user, int scope, int place, Proposal.Kind kind, Map<UUID, String> subjects) {
    UUID id = UuidV7.next(clock);
    repository.add(
        new RetentionRepository.New(id, scope, place, kind, subjects),
        clock.instant(),
        user.id(),
        user.name());
    changed(user, "retention.proposed", id, place, subjects.size());
    return new Done(id);
  }

  /** A second person agrees, and it is done at once; or does not, and nothing is. */
  public RetentionAnswer decide(Actor actor, UUID id, boolean approved) {
    return transactions.write(
        actor,
        () -> {
          Optional<Proposal> found = repository.find(id).filter(one -> may(actor, one.place()));
          if (found.isEmpty() || !(actor instanceof Actor.User user)) {
            return new Absent();
          }
          Proposal proposal = found.get();
          if (proposal.decision().isPresent()) {
            return new Refused(Reason.DECIDED);
          }
          if (proposal.askedBy().equals(user.id())) {
            return new Refused(Reason.SAME_PERSON);
          }
          decided(user, proposal, approved);
          return new Done(id);
        });
  }

  private void decided(Actor.User user, Proposal proposal, boolean approved) {
    Instant at = clock.instant();
    List<UUID> still = approved ? stillDue(proposal) : List.of();
    repository.decide(
        UuidV7.next(clock), proposal.id(), approved, still.size(), at, user.id(), user.name());
    changed(
        user,
        approved ? "retention.approved" : "retention.refused",
        proposal.id(),
        proposal.place(),
        still.size());
    if (!still.isEmpty()) {
      List<UUID> done =
          transactions.write(
              MACHINE,
              () -> {
                List<UUID> gone = repository.anonymise(proposal.id(), still, at);
                repository.forgetNames();
                return gone;
              });
      audit.recordAll(
          user,
          done.stream()
              .map(child ->
                  AuditEvent.changed("child.anonymised", "child", child)
                      .at(proposal.place())
                      .with("proposal", proposal.id()))
              .toList());
    }
  }

  /** What was corrected since the proposal, such as a death recorded by mistake, stays. */
  private List<UUID> stillDue(Proposal proposal) {
    Set<UUID> proposed =
        proposal.subjects().stream().map(Proposal.Subject::child).collect(Collectors.toSet());
    return switch (proposal.kind()) {
      case ERASE -> List.copyOf(proposed);
      case TERM ->
          repository.due(proposal.place(), rules(), today(), clock.getZone()).keySet().stream()
              .filter(proposed::contains)
              .toList();
    };
  }

  private boolean may(Actor actor, int place) {
    return permissions.allows(actor, Action.MANAGE, Resource.CHILD, place, "");
  }

  private void changed(Actor actor, String event, UUID proposal, int place, int records) {
    audit.record(
        actor,
        AuditEvent.changed(event, "retention-run", proposal).at(place).with("records", records));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
