package vn.mangnon.protection.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.protection.cases.CaseAnswer.Absent;
import vn.mangnon.protection.cases.CaseAnswer.Done;
import vn.mangnon.protection.cases.CaseAnswer.NotOpened;
import vn.mangnon.protection.cases.CaseAnswer.Refused;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.Decision;
import vn.mangnon.protection.rules.Deed;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.secrecy.SealedJson;

/** Opens cases, takes actions in them and reads them. */
@Service
public class Cases {
  private static final Actor MACHINE = Actor.machine("cases");
  private final SignedTransaction transactions;
  private final CaseRepository cases;
  private final ConcernRepository concerns;
  private final DeadlineRepository deadlines;
  private final RightsRepository rights;
  private final CaseHistory history;
  private final TransferBook transfers;
  private final CaseRules rules;
  private final SealedJson json;
  private final AuditTrail audit;
  private final Clock clock;

  Cases(
      SignedTransaction transactions,
      CaseRepository cases,
      ConcernRepository concerns,
      DeadlineRepository deadlines,
      RightsRepository rights,
      CaseHistory history,
      TransferBook transfers,
      CaseRules rules,
      SealedJson json,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.cases = cases;
    this.concerns = concerns;
    this.deadlines = deadlines;
    this.rights = rights;
    this.history = history;
    this.transfers = transfers;
    this.rules = rules;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a case for one child of a report and makes the actor its lead. The clocks that run since
   * the receipt go over to the case.
   */
  public CaseAnswer open(Actor actor, OpenCase wish) {
    if (!(actor instanceof Actor.User user)) {
      return new Absent();
    }
    try {
      return transactions.write(actor, () -> opened(user, wish));
    } catch (DuplicateKeyException takenIdentifier) {
      return new Absent();
    }
  }

  private CaseAnswer opened(Actor.User actor, OpenCase wish) {
    Optional<ConcernRepository.ChildRow> found = concerns.lockChild(wish.concernChild());
    if (found.isEmpty()) {
      return new Absent();
    }
    ConcernRepository.ChildRow row = found.get();
    if (row.caseId().filter(wish.id()::equals).isPresent()) {
      return again(wish.id(), wish.transaction());
    }
    if (row.settled().isPresent()) {
      return new NotOpened(ConcernRefusal.ALREADY_SETTLED);
    }
    Optional<Integer> place = row.homePlace().or(row::eventPlace);
    if (place.isEmpty()) {
      return new NotOpened(ConcernRefusal.PLACE_UNKNOWN);
    }
    if (!rights.may("CASE", "ENTER", row.bound().scopes())) {
      return new NotOpened(ConcernRefusal.NOT_ALLOWED);
    }
    CaseRepository.File file =
        new CaseRepository.File(
            wish.id(),
            row.concern(),
            row.id(),
            row.bound().scope(),
            row.bound().eventScope(),
            place.get(),
            row.eventPlace().orElse(place.get()),
            row.child(),
            Optional.empty());
    Instant now = clock.instant();
    Payload.Opened payload =
        new Payload.Opened(row.concern(), row.id(), row.receivedAt(), row.danger());
    CaseState state = rules.open(payload, actor.id());
    cases.add(file, actor, now);
    cases.write(file, state.team(), Map.of(actor.id(), actor.name()), now);
    concerns.settle(
        row.id(),
        new ConcernRepository.Settlement("CASE", file.id(), null, null, null),
        actor,
        now);
    record(actor, file, wish.transaction(), payload, now, wish.agency(), state);
    return new Done(file.id(), state.number(), state.step());
  }

  /**
   * Takes an action, if the procedure allows it to this actor now. The same transaction sent again
   * is answered as the first time; of two that decide on the same, one is overtaken.
   */
  public CaseAnswer perform(Actor actor, Command command) {
    if (!(actor instanceof Actor.User user)) {
      return new Absent();
    }
    try {
      return transactions.write(actor, () -> performed(user, command));
    } catch (DuplicateKeyException takenIdentifier) {
      return new Absent();
    }
  }

  /** The same within a transaction that has begun. */
  CaseAnswer performed(Actor.User actor, Command command) {
    Optional<CaseRepository.File> found = cases.lock(command.caseId());
    if (found.isEmpty()) {
      return new Absent();
    }
    CaseRepository.File file = found.get();
    List<CaseView.Act> acts = history.acts(file.id());
    Optional<CaseView.Act> before =
        acts.stream().filter(act -> act.id().equals(command.transaction())).findFirst();
    if (before.isPresent()) {
      return new Done(file.id(), before.get().number(), before.get().step());
    }
    CaseState state = history.state(acts);
    Instant now = clock.instant();
    Deed deed = deed(actor, file, state, command, now);
    List<CaseRefusal> refusals = refusals(file, state, command, deed);
    if (!refusals.isEmpty()) {
      return new Refused(refusals.getFirst());
    }
    return switch (rules.take(state, deed)) {
      case Decision.Refused(CaseRefusal why) -> new Refused(why);
      case Decision.Taken(CaseState next) -> {
        record(
            actor,
            file,
            command.transaction(),
            command.payload(),
            command.happenedAt(),
            command.agency(),
            next);
        if (!next.team().equals(state.team())) {
          cases.write(file, next.team(), names(acts, command.payload()), now);
        }
        transfers.follow(actor, file, command.payload(), state, next, now);
        yield new Done(file.id(), next.number(), next.step());
      }
    };
  }

  /**
   * Everything that would speak against an action now, the gravest first; nothing is written. None
   * for whoever cannot see the case, and for what was done already.
   */
  public List<CaseRefusal> refusals(Actor actor, Command command) {
    return actor instanceof Actor.User user
        ? transactions.write(user, () -> refusals(user, command))
        : List.of();
  }

  private List<CaseRefusal> refusals(Actor.User actor, Command command) {
    Optional<CaseRepository.File> file = cases.find(command.caseId());
    if (file.isEmpty()) {
      return List.of();
    }
    List<CaseView.Act> acts = history.acts(command.caseId());
    if (acts.stream().anyMatch(act -> act.id().equals(command.transaction()))) {
      return List.of();
    }
    CaseState state = history.state(acts);
    return refusals(
        file.get(), state, command, deed(actor, file.get(), state, command, clock.instant()));
  }

  private List<CaseRefusal> refusals(
      CaseRepository.File file, CaseState state, Command command, Deed deed) {
    if (file.anonymisedAt().isPresent()) {
      return List.of(CaseRefusal.FORGOTTEN);
    }
    List<CaseRefusal> refusals = new ArrayList<>();
    if (joining(command.payload()).filter(account -> involved(file, account)).isPresent()) {
      refusals.add(CaseRefusal.MEMBER_INVOLVED);
    }
    refusals.addAll(rules.refusals(state, deed));
    if (refusals.isEmpty() || command.payload() instanceof Payload.TransferAsked) {
      transfers
          .refusal(file, state, command)
          .filter(one -> !refusals.contains(one))
          .ifPresent(refusals::add);
    }
    return refusals;
  }

  private Deed deed(
      Actor.User actor,
      CaseRepository.File file,
      CaseState state,
      Command command,
      Instant recordedAt) {
    return new Deed(
        command.payload(),
        actor.id(),
        parts(actor, file, state),
        command.seen(),
        command.happenedAt(),
        recordedAt);
  }

  private static Map<UUID, String> names(List<CaseView.Act> acts, Payload payload) {
    Map<UUID, String> names = CaseHistory.names(acts);
    CaseHistory.name(payload, names);
    return names;
  }

  /** Who comes into the team by an action. */
  private static Optional<UUID> joining(Payload payload) {
    if (payload instanceof Payload.MemberAdded added) {
      return Optional.of(added.account());
    }
    return payload instanceof Payload.TransferAccepted accepted
        ? Optional.of(accepted.lead())
        : Optional.empty();
  }

  /** One case with all that was done; empty when out of reach. The read is in the audit trail. */
  public Optional<CaseView> read(Actor actor, UUID caseId, String why) {
    return transactions.write(
        actor,
        () -> {
          Optional<CaseRepository.File> file = cases.find(caseId);
          file.ifPresent(found ->
              audit.record(
                  actor,
                  AuditEvent.read("case.read", "case", found.id())
                      .at(found.place())
                      .with("why", why)));
          return file.map(found -> view(actor, found));
        });
  }

  private CaseView view(Actor actor, CaseRepository.File file) {
    List<CaseView.Act> acts = history.acts(file.id());
    CaseState state = history.state(acts);
    Set<Part> parts =
        actor instanceof Actor.User user ? parts(user, file, state) : EnumSet.noneOf(Part.class);
    return new CaseView(
        file.id(),
        file.concern(),
        file.place(),
        file.eventPlace(),
        file.anonymisedAt().isPresent() ? Optional.empty() : file.child(),
        cases.person(file),
        state,
        parts,
        file.anonymisedAt().isPresent() ? List.of() : rules.possible(state, parts),
        acts,
        file.anonymisedAt());
  }

  /**
   * Makes everything that is kept beside the actions of a case again from them.
   *
   * @return whether there is such a case in the actor's reach
   */
  public boolean rebuild(Actor actor, UUID caseId) {
    return transactions.write(
        actor,
        () -> {
          if (cases.lock(caseId).isEmpty()) {
            return false;
          }
          transfers.rehouse(caseId);
          cases
              .lock(caseId)
              .ifPresent(found -> {
                List<CaseView.Act> acts = history.acts(found.id());
                CaseState state = history.state(acts);
                project(found, state, acts.getLast().recordedAt());
                cases.write(found, state.team(), CaseHistory.names(acts), clock.instant());
              });
          return true;
        });
  }

  private void record(
      Actor.User actor,
      CaseRepository.File file,
      UUID transaction,
      Payload payload,
      Instant happenedAt,
      String agency,
      CaseState state) {
    Instant now = clock.instant();
    cases.add(
        file,
        new CaseRepository.ActionRow(
            transaction,
            state.number(),
            payload.kind(),
            json.write(transaction, payload),
            state.step(),
            happenedAt,
            now,
            agency,
            Optional.of(actor.id()),
            actor.name()));
    project(file, state, now);
    audit.record(
        actor,
        AuditEvent.changed("case.acted", "case", file.id())
            .at(file.place())
            .with("action", transaction)
            .with("kind", payload.kind()));
  }

  private void project(CaseRepository.File file, CaseState state, Instant at) {
    cases.write(file, state, at);
    deadlines.write(file.owner(), state.deadlines());
  }

  private CaseAnswer again(UUID caseId, UUID transaction) {
    return history.acts(caseId).stream()
        .filter(act -> act.id().equals(transaction))
        .findFirst()
        .<CaseAnswer>map(act -> new Done(caseId, act.number(), act.step()))
        .orElse(new NotOpened(ConcernRefusal.ALREADY_SETTLED));
  }

  private boolean involved(CaseRepository.File file, UUID account) {
    return transactions.write(MACHINE, () -> rights.named(file.concern(), account));
  }

  private Set<Part> parts(Actor.User actor, CaseRepository.File file, CaseState state) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    MemberFunction function = state.team().get(actor.id());
    if (function != null) {
      parts.add(function.part());
    }
    Optional<Integer> asked = state.offer().flatMap(offer -> rights.scopeOf(offer.to()));
    List<Integer> scopes = new ArrayList<>(List.of(file.scope(), file.eventScope()));
    asked.ifPresent(scopes::add);
    List<Integer> led = rights.among("CASE", "ACCEPT", scopes);
    if (led.contains(file.scope())) {
      parts.add(Part.CHAIR_OF_HOME);
    }
    if (led.contains(file.eventScope())) {
      parts.add(Part.CHAIR_OF_EVENT);
    }
    if (asked.filter(led::contains).isPresent()) {
      parts.add(Part.CHAIR_OF_RECEIVER);
    }
    return parts;
  }
}
