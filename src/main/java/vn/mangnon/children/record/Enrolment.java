package vn.mangnon.children.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.EnrolmentRepository.Event;
import vn.mangnon.children.record.EnrolmentRepository.In;
import vn.mangnon.database.UuidV7;

/** Opens and amends records by the thousand, as an import does, under the same rules. */
@Service
public class Enrolment {
  private static final int PORTION = 5_000;
  private final SignedTransaction transactions;
  private final EnrolmentRepository rows;
  private final ChildRepository children;
  private final Homes homes;
  private final RecordCheck check;
  private final Codes codes;
  private final ObjectProvider<RecordListener> listeners;
  private final AuditTrail audit;
  private final Clock clock;

  Enrolment(
      SignedTransaction transactions,
      EnrolmentRepository rows,
      ChildRepository children,
      Homes homes,
      RecordCheck check,
      Codes codes,
      ObjectProvider<RecordListener> listeners,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.children = children;
    this.homes = homes;
    this.check = check;
    this.codes = codes;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets no other import write until this transaction ends, so that none opens what another did.
   */
  public void oneAtATime() {
    rows.oneAtATime();
  }

  /** What must be put right before this record can be opened with these facts. */
  public List<Mistake> mistakes(Opening opening) {
    List<Mistake> mistakes = new ArrayList<>(check.of(opening.child()));
    opening.facts().forEach(fact -> mistakes.addAll(check.of(fact, opening.child().identity())));
    return mistakes;
  }

  /** A commune, whether the actor may import records into it. */
  public boolean mayImport(Actor actor, Home home) {
    return transactions.read(
        actor, () -> homes.find(home).filter(found -> allowed(found.scope())).isPresent());
  }

  private boolean allowed(int scope) {
    return children.may("CHILD", "IMPORT", scope) && children.may("CHILD_FACT", "IMPORT", scope);
  }

  /**
   * Opens records in one transaction, set by set. Rights are asked once for each place.
   *
   * @param origin the import that opens them
   * @param reached told how many records are written, now and then
   * @return one answer for each, in their order; a record that is not {@code Done} was left out
   */
  public List<ChildAnswer> openAll(
      Actor actor, UUID origin, List<Opening> openings, IntConsumer reached) {
    return transactions.write(
        actor,
        () -> {
          Function<Home, Optional<Homes.Found>> found = homes.remembering();
          Map<Integer, Boolean> rights = new HashMap<>();
          List<ChildAnswer> answers = new ArrayList<>(openings.size());
          List<Map<Opening, Homes.Found>> portions = new ArrayList<>();
          List<List<Mistake>> mistakes = openings.parallelStream().map(this::mistakes).toList();
          for (int from = 0; from < openings.size(); from += PORTION) {
            List<Opening> portion =
                openings.subList(from, Math.min(from + PORTION, openings.size()));
            Set<UUID> known =
                rows.known(portion.stream().map(opening -> opening.child().id()).toList());
            Map<Opening, Homes.Found> good = new LinkedHashMap<>();
            for (Opening opening : portion) {
              answers.add(
                  answer(opening, mistakes.get(answers.size()), known, found, rights, good));
            }
            portions.add(good);
          }
          open(actor, origin, portions, reached);
          return answers;
        });
  }

  private ChildAnswer answer(
      Opening opening,
      List<Mistake> mistakes,
      Set<UUID> known,
      Function<Home, Optional<Homes.Found>> found,
      Map<Integer, Boolean> rights,
      Map<Opening, Homes.Found> good) {
    NewChild child = opening.child();
    if (!mistakes.isEmpty()) {
      return new ChildAnswer.Invalid(mistakes);
    }
    if (!known.add(child.id())) {
      return new ChildAnswer.Done(child.id());
    }
    Optional<Homes.Found> home = found.apply(child.home());
    if (home.isEmpty()) {
      return invalid(Refusal.PLACE_UNKNOWN);
    }
    if (!rights.computeIfAbsent(home.get().scope(), this::allowed)) {
      return invalid(Refusal.NOT_ALLOWED);
    }
    good.put(opening, home.get());
    return new ChildAnswer.Done(child.id());
  }

  private static ChildAnswer invalid(Refusal why) {
    return new ChildAnswer.Invalid(List.of(new Mistake("place", why)));
  }

  private void open(
      Actor actor, UUID origin, List<Map<Opening, Homes.Found>> portions, IntConsumer reached) {
    Stamp stamp = new Stamp(origin, "", clock.instant(), Recorder.of(actor));
    if (portions.stream().allMatch(Map::isEmpty)) {
      return;
    }
    List<RecordListener.Following> following =
        listeners.stream().map(listener -> listener.follow(actor, origin)).toList();
    OpenedRecords brought = new OpenedRecords();
    int done = 0;
    // The next portion is made ready while the database writes this one.
    CompletableFuture<Gathered> next = gather(portions, 0, stamp);
    for (int index = 0; index < portions.size(); index++) {
      Gathered gathered = next.join();
      next = gather(portions, index + 1, stamp);
      following.forEach(one -> one.add(gathered.named));
      open(gathered, stamp);
      gathered.opened.forEach(
          one -> brought.add(one.child(), one.what().settlement().now().place()));
      done += portions.get(index).size();
      reached.accept(done);
    }
    audit.recordAll(actor, brought.events(origin));
    following.forEach(RecordListener.Following::finish);
  }

  private CompletableFuture<Gathered> gather(
      List<Map<Opening, Homes.Found>> portions, int index, Stamp stamp) {
    return CompletableFuture.supplyAsync(
        () -> new Gathered(index < portions.size() ? portions.get(index) : Map.of(), stamp));
  }

  private void open(Gathered gathered, Stamp stamp) {
    gathered.statements.forEach(rows::write);
    // Homes in communes that ended are few and may need a person: written one by one.
    gathered.unsettled.forEach((child, home) ->
        homes.write(
            child.id(),
            home,
            child.since(),
            new Homes.Written(child.source(), "", stamp.at(), stamp.recorder())));
  }

  /** One portion as the rows it becomes. */
  private final class Gathered {
    private final List<In<Homes.Found>> opened = new ArrayList<>();
    private final List<In<NewChild>> residences = new ArrayList<>();
    private final Map<NewChild, Homes.Found> unsettled = new LinkedHashMap<>();
    private final List<RecordListener.Opened> named = new ArrayList<>();
    private final List<EnrolmentRepository.Filled> statements = new ArrayList<>();
    private final Writing writing;

    Gathered(Map<Opening, Homes.Found> good, Stamp stamp) {
      this.writing = new Writing(stamp);
      good.forEach(this::add);
      statements.add(EnrolmentRepository.children(opened, stamp));
      statements.add(EnrolmentRepository.residences(residences, stamp));
      statements.addAll(writing.statements());
    }

    private void add(Opening opening, Homes.Found home) {
      NewChild child = opening.child();
      int scope = home.scope();
      opened.add(new In<>(child.id(), child.id(), scope, home, child.source()));
      if (simple(home)) {
        residences.add(new In<>(next(), child.id(), scope, child, child.source()));
      } else {
        unsettled.put(child, home);
      }
      writing.add(child.id(), scope, child.source(), child.identity());
      child.carers().forEach(carer -> writing.add(child.id(), scope, child.source(), carer));
      child.identifier().ifPresent(known -> writing.add(child.id(), scope, known));
      opening.facts().forEach(fact -> writing.add(child.id(), scope, fact));
      named.add(
          new RecordListener.Opened(
              child.id(),
              scope,
              child.identity().name(),
              child.identity().birth().map(birth -> birth.on().getYear()),
              child.carers().stream().map(Carer::name).toList()));
    }
  }

  private static boolean simple(Homes.Found home) {
    return home.proposal().isEmpty() && home.settlement().before().isEmpty();
  }

  /**
   * Amends records in one transaction, set by set. A record that changed since the amendment was
   * made, that is out of reach or restricted, is left as it is.
   *
   * @return the records that were amended
   */
  public List<UUID> amendAll(
      Actor actor, UUID origin, String source, List<Amendment> amendments, IntConsumer reached) {
    return transactions.write(
        actor,
        () -> {
          List<UUID> amended = new ArrayList<>();
          for (int from = 0; from < amendments.size(); from += PORTION) {
            int to = Math.min(from + PORTION, amendments.size());
            amended.addAll(amend(actor, origin, source, amendments.subList(from, to)));
            reached.accept(to);
          }
          return amended;
        });
  }

  private List<UUID> amend(Actor actor, UUID origin, String source, List<Amendment> amendments) {
    Stamp stamp = new Stamp(origin, "", clock.instant(), Recorder.of(actor));
    Map<UUID, ChildRepository.Row> locked =
        rows.lock(amendments.stream().map(Amendment::child).toList()).stream()
            .filter(row -> row.restrictedAt().isEmpty() && allowed(row.scope()))
            .collect(Collectors.toMap(ChildRepository.Row::id, row -> row));
    Writing writing = new Writing(stamp);
    List<UUID> identities = new ArrayList<>();
    List<UUID> facts = new ArrayList<>();
    List<AuditEvent> events = new ArrayList<>();
    Map<UUID, Integer> scopes = new LinkedHashMap<>();
    for (Amendment amendment : amendments) {
      ChildRepository.Row row = locked.get(amendment.child());
      if (row == null) {
        continue;
      }
      amendment
          .identity()
          .ifPresent(identity -> {
            identities.add(amendment.basis());
            writing.add(row.id(), row.scope(), source, identity);
          });
      amendment.identifier().ifPresent(known -> writing.add(row.id(), row.scope(), known));
      amendment.carers().forEach(carer -> writing.add(row.id(), row.scope(), source, carer));
      amendment.facts().forEach(fact -> writing.add(row.id(), row.scope(), fact));
      amendment
          .revised()
          .forEach(revised -> {
            facts.add(revised.before().id());
            writing.add(revised.before().child(), row.scope(), revised.now());
          });
      scopes.put(row.id(), row.scope());
      events.add(
          AuditEvent.changed("child.amended", "child", row.id())
              .at(row.place())
              .with("import", origin));
    }
    requireLatest(rows.closeIdentities(identities, stamp), identities.size());
    requireLatest(rows.closeFacts(facts, stamp), facts.size());
    writing.statements().forEach(rows::write);
    rows.touch(scopes.keySet(), stamp);
    finish(actor, scopes, events);
    return List.copyOf(scopes.keySet());
  }

  /** The records are locked, but a correction may have come between reading and locking. */
  private static void requireLatest(int closed, int wanted) {
    if (closed != wanted) {
      throw new OvertakenException();
    }
  }

  private void finish(Actor actor, Map<UUID, Integer> scopes, List<AuditEvent> events) {
    if (!scopes.isEmpty()) {
      listeners.forEach(listener -> listener.changedAll(scopes));
      audit.recordAll(actor, events);
    }
  }

  private UUID next() {
    return UuidV7.next(clock);
  }

  /** Rows gathered to be written together. */
  private final class Writing {
    private final Stamp stamp;
    private final List<In<Identity>> identities = new ArrayList<>();
    private final List<In<Carer>> carers = new ArrayList<>();
    private final List<In<SourceIdentifier>> identifiers = new ArrayList<>();
    private final List<In<Event>> facts = new ArrayList<>();

    Writing(Stamp stamp) {
      this.stamp = stamp;
    }

    void add(UUID child, int scope, String source, Identity identity) {
      identities.add(new In<>(next(), child, scope, identity, source));
    }

    void add(UUID child, int scope, String source, Carer carer) {
      carers.add(new In<>(next(), child, scope, carer, source));
    }

    void add(UUID child, int scope, SourceIdentifier known) {
      identifiers.add(new In<>(next(), child, scope, known, known.system()));
    }

    void add(UUID child, int scope, FactEntry fact) {
      Event event = new Event(fact, Sensitivity.of(fact.fact(), codes));
      facts.add(new In<>(next(), child, scope, event, fact.source()));
    }

    List<EnrolmentRepository.Filled> statements() {
      return List.of(
          EnrolmentRepository.identities(identities, stamp),
          EnrolmentRepository.carers(carers, stamp),
          EnrolmentRepository.identifiers(identifiers, stamp),
          EnrolmentRepository.facts(facts, stamp));
    }
  }
}
