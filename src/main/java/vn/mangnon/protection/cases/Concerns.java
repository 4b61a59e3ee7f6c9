package vn.mangnon.protection.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.ConcernAnswer.Absent;
import vn.mangnon.protection.cases.ConcernAnswer.Done;
import vn.mangnon.protection.cases.ConcernAnswer.Refused;
import vn.mangnon.protection.cases.ConcernRepository.Bound;
import vn.mangnon.protection.cases.ConcernRepository.Settlement;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.secrecy.SealedJson;

/** Takes reports in, joins those of one event, and ends those that need no case. */
@Service
public class Concerns {
  private static final Actor MACHINE = Actor.machine("intake");
  private static final int LONGEST_TEXT = 200;
  private final SignedTransaction transactions;
  private final ConcernRepository concerns;
  private final DeadlineRepository deadlines;
  private final RightsRepository rights;
  private final CaseRules rules;
  private final SealedJson json;
  private final Places places;
  private final AuditTrail audit;
  private final Clock clock;

  Concerns(
      SignedTransaction transactions,
      ConcernRepository concerns,
      DeadlineRepository deadlines,
      RightsRepository rights,
      CaseRules rules,
      SealedJson json,
      Places places,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.concerns = concerns;
    this.deadlines = deadlines;
    this.rights = rights;
    this.rules = rules;
    this.json = json;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a report in; the clocks of each child begin at its receipt. Whoever may take in reports
   * may do so for any commune: the report then belongs there, and they may not see it again.
   */
  public ConcernAnswer take(Actor actor, NewConcern told) {
    if (!(actor instanceof Actor.User user)
        || !Policy.CURRENT.allows(actor, Action.ENTER, Resource.CONCERN)) {
      return new Refused(ConcernRefusal.NOT_ALLOWED);
    }
    Optional<ConcernRefusal> mistake = mistake(told);
    if (mistake.isPresent()) {
      return new Refused(mistake.get());
    }
    try {
      return transactions.write(actor, () -> taken(user, told));
    } catch (DuplicateKeyException sentTwice) {
      return transactions.read(
          MACHINE,
          () -> concerns.recordedBy(told.id(), user.id()) ? new Done(told.id()) : new Absent());
    }
  }

  private ConcernAnswer taken(Actor.User actor, NewConcern told) {
    int event = told.eventPlace().or(told::homePlace).orElse(places.province().id());
    int home = told.homePlace().orElse(event);
    Optional<Integer> scope = rights.scopeOf(home);
    Optional<Integer> eventScope = rights.scopeOf(event);
    if (scope.isEmpty() || eventScope.isEmpty()) {
      return new Refused(ConcernRefusal.PLACE_UNKNOWN);
    }
    Bound bound = new Bound(scope.get(), eventScope.get());
    boolean here = rights.may("CONCERN", "ENTER", bound.scopes());
    transactions.write(
        here ? actor : MACHINE,
        () -> {
          write(actor, told, bound);
          return true;
        });
    audit.record(actor, AuditEvent.changed("concern.taken", "concern", told.id()).at(home));
    return new Done(told.id());
  }

  private void write(Actor.User actor, NewConcern told, Bound bound) {
    Instant at = clock.instant();
    concerns.add(told, bound, json.write(told.id(), told.told()), actor, at);
    int position = 0;
    for (ToldChild child : told.children()) {
      position++;
      concerns.addChild(told.id(), bound, position, child);
      person(actor, told.id(), child.id(), bound, child.identity(), at);
      deadlines.write(
          new DeadlineRepository.Owner(
              told.id(), child.id(), null, bound.scope(), bound.eventScope()),
          rules.clocks().received(told.receivedAt()));
    }
    told.caller().ifPresent(caller -> person(actor, told.id(), null, bound, caller, at));
    told.named()
        .forEach(
            account -> concerns.name(UuidV7.next(clock), told.id(), bound, account, actor, at));
  }

  private void person(
      Actor.User actor,
      UUID concern,
      @org.jspecify.annotations.Nullable UUID child,
      Bound bound,
      Identity identity,
      Instant at) {
    UUID id = UuidV7.next(clock);
    concerns.addPerson(id, concern, child, bound, json.write(id, identity), actor, at);
  }

  private Optional<ConcernRefusal> mistake(NewConcern told) {
    Stream<FreeText> texts =
        Stream.concat(
            told.told().texts().stream(),
            Stream.concat(told.caller().stream(), told.children().stream().map(ToldChild::identity))
                .flatMap(identity -> identity.texts().stream()));
    int thisYear = clock.instant().atZone(clock.getZone()).getYear();
    if (told.receivedAt().isAfter(clock.instant())) {
      return Optional.of(ConcernRefusal.TIME_IN_FUTURE);
    }
    if (!told.receivedAt().truncatedTo(ChronoUnit.MINUTES).equals(told.receivedAt())) {
      throw new IllegalArgumentException("A report is received to the minute");
    }
    if (told.children().isEmpty()) {
      return Optional.of(ConcernRefusal.NO_CHILD);
    }
    if (told.told().event().blank()) {
      return Optional.of(ConcernRefusal.NOTHING_TOLD);
    }
    if (texts.anyMatch(text -> text.text().length() > FreeText.LONGEST)
        || told.reference().length() > LONGEST_TEXT
        || told.agency().length() > LONGEST_TEXT) {
      return Optional.of(ConcernRefusal.TEXT_LONG);
    }
    return told.children().stream()
        .flatMap(child -> child.birthYear().stream())
        .filter(year -> year < thisYear - 30 || year > thisYear)
        .findFirst()
        .map(year -> ConcernRefusal.YEAR_OUT_OF_RANGE);
  }

  /**
   * What was told and what became of it, without who it is about; empty when out of reach. The read
   * leaves its entry in the audit trail.
   *
   * @param why a short code of what it is read for, such as {@code page}
   */
  public Optional<Concern> find(Actor actor, UUID id, String why) {
    return transactions.write(
        actor,
        () -> {
          Optional<ConcernRepository.Found> found = concerns.find(id);
          found.ifPresent(one ->
              audit.record(actor, AuditEvent.read("concern.read", "concern", id).with("why", why)));
          return found.map(one -> one.with(json.read(id, one.told(), Told.class)));
        });
  }

  /**
   * Says in which commune it happened, for a report that named none; it then belongs there, with
   * its clocks.
   */
  public ConcernAnswer locate(Actor actor, UUID concern, int place) {
    return transactions.write(
        actor,
        () -> {
          Optional<ConcernRepository.ChildRow> row =
              concerns.children(concern).stream().findFirst();
          if (row.isEmpty() || !mayManage(row.get())) {
            return new Absent();
          }
          if (row.get().homePlace().or(row.get()::eventPlace).isPresent()) {
            return new Refused(ConcernRefusal.ALREADY_LOCATED);
          }
          Optional<Integer> scope = rights.scopeOf(place);
          if (scope.isEmpty()) {
            return new Refused(ConcernRefusal.PLACE_UNKNOWN);
          }
          Bound bound = new Bound(scope.get(), scope.get());
          transactions.write(
              MACHINE,
              () -> {
                concerns.locate(concern, place, bound);
                return true;
              });
          audit.record(actor, AuditEvent.changed("concern.located", "concern", concern).at(place));
          return new Done(concern);
        });
  }

  /** A child of a report needs no case; its clocks end. */
  public ConcernAnswer end(Actor actor, UUID concernChild, EndReason reason, FreeText words) {
    return transactions.write(
        actor,
        () -> {
          Optional<ConcernRepository.ChildRow> row = concerns.lockChild(concernChild);
          if (row.isEmpty() || !mayManage(row.get())) {
            return new Absent();
          }
          if (row.get().settled().isPresent()) {
            return new Refused(ConcernRefusal.ALREADY_SETTLED);
          }
          if (words.blank() || words.text().length() > FreeText.LONGEST) {
            return new Refused(
                words.blank() ? ConcernRefusal.REASON_MISSING : ConcernRefusal.TEXT_LONG);
          }
          String sealed = json.write(concernChild, new Reason(words));
          settle(actor, row.get(), new Settlement("ENDED", null, null, reason.name(), sealed));
          audit.record(
              actor,
              AuditEvent.changed("concern.ended", "concern-child", concernChild)
                  .with("reason", reason));
          return new Done(row.get().concern());
        });
  }

  /** Why a child of a report needed no case, in words. */
  record Reason(FreeText words) {}

  /**
   * A report tells of the same event as an earlier one, whose clocks go on.
   *
   * @param same which child of this report is which child of the earlier one; children that are not
   *     named here stay with this report and its clocks
   */
  public ConcernAnswer join(Actor actor, UUID concern, UUID earlier, Map<UUID, UUID> same) {
    return transactions.write(
        actor,
        () -> {
          List<ConcernRepository.ChildRow> ours = concerns.children(concern);
          List<ConcernRepository.ChildRow> theirs = concerns.children(earlier);
          if (ours.isEmpty() || theirs.isEmpty() || !mayManage(ours.getFirst())) {
            return new Absent();
          }
          return refusal(ours, theirs, same)
              .<ConcernAnswer>map(Refused::new)
              .orElseGet(() -> joined(actor, concern, earlier, ours, same));
        });
  }

  private static Optional<ConcernRefusal> refusal(
      List<ConcernRepository.ChildRow> ours,
      List<ConcernRepository.ChildRow> theirs,
      Map<UUID, UUID> same) {
    if (ours.getFirst().concern().equals(theirs.getFirst().concern())) {
      return Optional.of(ConcernRefusal.SAME_CONCERN);
    }
    if (theirs.getFirst().receivedAt().isAfter(ours.getFirst().receivedAt())) {
      return Optional.of(ConcernRefusal.JOIN_TO_EARLIER);
    }
    if (theirs.stream().anyMatch(ConcernRepository.ChildRow::anonymised)) {
      return Optional.of(ConcernRefusal.OTHER_FORGOTTEN);
    }
    for (Map.Entry<UUID, UUID> pair : same.entrySet()) {
      Optional<ConcernRepository.ChildRow> our = in(ours, pair.getKey());
      Optional<ConcernRepository.ChildRow> their = in(theirs, pair.getValue());
      if (our.isEmpty() || their.isEmpty()) {
        return Optional.of(ConcernRefusal.SAME_CONCERN);
      }
      if (our.get().settled().isPresent()) {
        return Optional.of(ConcernRefusal.ALREADY_SETTLED);
      }
      if (their.get().settled().filter(how -> !how.equals("CASE")).isPresent()) {
        return Optional.of(ConcernRefusal.OTHER_ENDED);
      }
    }
    return Optional.empty();
  }

  private ConcernAnswer joined(
      Actor actor,
      UUID concern,
      UUID earlier,
      List<ConcernRepository.ChildRow> ours,
      Map<UUID, UUID> same) {
    concerns.join(concern, earlier);
    for (ConcernRepository.ChildRow row : ours) {
      if (same.containsKey(row.id())) {
        ConcernRepository.ChildRow locked = concerns.lockChild(row.id()).orElseThrow();
        if (locked.settled().isEmpty()) {
          settle(actor, locked, new Settlement("SAME", null, same.get(row.id()), null, null));
        }
      }
    }
    audit.record(
        actor, AuditEvent.changed("concern.joined", "concern", concern).with("earlier", earlier));
    return new Done(concern);
  }

  private void settle(Actor actor, ConcernRepository.ChildRow row, Settlement settlement) {
    Instant at = clock.instant();
    concerns.settle(row.id(), settlement, actor, at);
    deadlines.write(
        new DeadlineRepository.Owner(
            row.concern(), row.id(), null, row.bound().scope(), row.bound().eventScope()),
        rules.clocks().lapseAll(deadlines.of(row.id()), at));
  }

  private boolean mayManage(ConcernRepository.ChildRow row) {
    return rights.may("CONCERN", "MANAGE", row.bound().scopes());
  }

  private static Optional<ConcernRepository.ChildRow> in(
      List<ConcernRepository.ChildRow> rows, UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
