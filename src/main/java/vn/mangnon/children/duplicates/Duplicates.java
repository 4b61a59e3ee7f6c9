package vn.mangnon.children.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.duplicates.MergeAnswer.Absent;
import vn.mangnon.children.duplicates.MergeAnswer.Done;
import vn.mangnon.children.duplicates.MergeAnswer.Overtaken;
import vn.mangnon.children.record.Members;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.database.UuidV7;

/**
 * What people decide about pairs of records. A merge moves nothing: it is recorded, and records are
 * read together while it stands; undone, both are as they were. Only whoever reaches both records
 * sees or decides a pair.
 */
@Service
public class Duplicates {
  private static final Actor MACHINE = Actor.machine("child-merges");
  private static final int MOST = 100;
  private final SignedTransaction transactions;
  private final DuplicateRepository repository;
  private final Members members;
  private final AuditTrail audit;
  private final Clock clock;

  Duplicates(
      SignedTransaction transactions,
      DuplicateRepository repository,
      Members members,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /** Pairs that wait for a person within reach, most alike first, at most 100. */
  public List<Pair> open(Actor actor) {
    return transactions.read(actor, () -> repository.open(MOST));
  }

  /** One pair; empty when it is out of reach. */
  public Optional<Pair> pair(Actor actor, UUID id) {
    return transactions.read(actor, () -> repository.find(id));
  }

  /** What was merged into a record, latest first, taken apart or not. */
  public List<Merge> mergesInto(Actor actor, UUID winner) {
    return transactions.read(actor, () -> repository.mergesInto(winner));
  }

  /** The two records of a pair are of one child, for whom {@code winner} stands from now on. */
  public MergeAnswer same(Actor actor, UUID pair, UUID winner, String reason) {
    return transactions.write(
        actor,
        () ->
            repository
                .find(pair)
                .filter(found -> found.one().equals(winner) || found.other().equals(winner))
                .map(found -> {
                  UUID loser = found.one().equals(winner) ? found.other() : found.one();
                  return merged(actor, winner, loser, reason, true);
                })
                .orElse(new Absent()));
  }

  /** The two records of a pair are of two children; the machine will not propose them again. */
  public MergeAnswer different(Actor actor, UUID pair) {
    return transactions.write(
        actor,
        () ->
            repository
                .find(pair)
                .map(found -> {
                  Instant at = clock.instant();
                  if (!decide(
                      pair, Pair.State.DIFFERENT, true, at, Recorder.of(actor))) {
                    return new Overtaken();
                  }
                  audit.record(actor, AuditEvent.changed("pair.different", "pair", pair));
                  return (MergeAnswer) new Done(found.one());
                })
                .orElse(new Absent()));
  }

  /** A person who opened a new record said that these are other children. */
  public void differentFromTheStart(Actor actor, UUID child, List<UUID> others) {
    transactions.write(
        actor,
        () -> {
          for (UUID other : others) {
            members
                .lock(child)
                .flatMap(one -> members.lock(other).map(two -> put(one, two)))
                .ifPresent(pair ->
                    decide(
                        pair, Pair.State.DIFFERENT, true, clock.instant(), Recorder.of(actor)));
          }
          return others;
        });
  }

  private UUID put(Members.Bound one, Members.Bound two) {
    boolean inOrder = one.id().toString().compareTo(two.id().toString()) < 0;
    Members.Bound first = inOrder ? one : two;
    Members.Bound second = inOrder ? two : one;
    UUID id = UuidV7.next(clock);
    repository.put(
        id,
        new DuplicateRepository.Found(
            first.id(), second.id(), first.scope(), second.scope(), 0, 0, List.of()),
        clock.instant());
    return repository.of(first.id(), second.id()).map(Pair::id).orElse(id);
  }

  /** Two records are of one child, whether or not they were proposed as a pair. */
  public MergeAnswer merge(Actor actor, UUID winner, UUID loser, String reason) {
    return transactions.write(actor, () -> merged(actor, winner, loser, reason, true));
  }

  private boolean decide(
      UUID pair, Pair.State state, boolean manual, Instant at, Recorder recorder) {
    return repository.decide(UuidV7.next(clock), pair, state, manual, at, recorder);
  }

  /** As the machine found; never against what a person decided. */
  MergeAnswer mergeAutomatically(UUID winner, UUID loser) {
    return transactions.write(MACHINE, () -> merged(MACHINE, winner, loser, "", false));
  }

  private MergeAnswer merged(Actor actor, UUID winner, UUID loser, String reason, boolean manual) {
    // Always in the order of keys, so that two people cannot wait for one another.
    boolean winnerFirst = winner.toString().compareTo(loser.toString()) < 0;
    Optional<Members.Bound> first = members.lock(winnerFirst ? winner : loser);
    Optional<Members.Bound> second = members.lock(winnerFirst ? loser : winner);
    if (first.isEmpty() || second.isEmpty() || winner.equals(loser)) {
      return new Absent();
    }
    Members.Bound kept = winnerFirst ? first.get() : second.get();
    Members.Bound joined = winnerFirst ? second.get() : first.get();
    Instant at = clock.instant();
    Recorder recorder = Recorder.of(actor);
    UUID pair = put(first.get(), second.get());
    if (!decide(pair, Pair.State.SAME, manual, at, recorder)) {
      return new Overtaken();
    }
    UUID id = UuidV7.next(clock);
    repository.add(
        new Merge(
            id, winner, loser, "", manual, reason.strip(), at, recorder.name(), Optional.empty()),
        kept.scope(),
        joined.scope(),
        recorder);
    audit.record(
        actor,
        AuditEvent.changed("child.merged", "child", winner)
            .at(kept.place())
            .with("loser", loser)
            .with("merge", id));
    rebind(loser, joined.scope(), kept.scope());
    return new Done(winner);
  }

  /** Takes two records apart again; the pair will not be proposed again. */
  public MergeAnswer unmerge(Actor actor, UUID merge) {
    return transactions.write(
        actor,
        () -> repository.merge(merge).map(found -> apart(actor, found)).orElse(new Absent()));
  }

  private MergeAnswer apart(Actor actor, Merge merge) {
    Instant at = clock.instant();
    Recorder recorder = Recorder.of(actor);
    int home = repository.cameFrom(merge.id());
    repository.undo(merge.id(), at, recorder);
    boolean inOrder = merge.winner().toString().compareTo(merge.loser().toString()) < 0;
    repository
        .of(inOrder ? merge.winner() : merge.loser(), inOrder ? merge.loser() : merge.winner())
        .ifPresent(pair -> decide(pair.id(), Pair.State.DIFFERENT, true, at, recorder));
    audit.record(
        actor,
        AuditEvent.changed("child.unmerged", "child", merge.winner())
            .with("loser", merge.loser())
            .with("merge", merge.id()));
    transactions.write(
        MACHINE,
        () -> {
          members.bind(merge.loser(), home);
          return home;
        });
    return new Done(merge.loser());
  }

  private void rebind(UUID loser, int from, int to) {
    if (from != to) {
      transactions.write(
          MACHINE,
          () -> {
            members.bind(loser, to);
            return to;
          });
    }
  }
}
