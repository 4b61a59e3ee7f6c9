package vn.mangnon.children.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.record.Members;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.Decision;
import vn.mangnon.linkage.Linkage;
import vn.mangnon.linkage.LinkedPair;
import vn.mangnon.linkage.Options;
import vn.mangnon.linkage.Progress;
import vn.mangnon.linkage.Records;

/** Recognises children of the register in those of a file. */
@Service
public class Recognition {
  private final SignedTransaction transactions;
  private final DuplicateRepository repository;
  private final Members members;
  private final Clock clock;

  Recognition(
      SignedTransaction transactions,
      DuplicateRepository repository,
      Members members,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Compares strangers with the children of some communes within the actor's reach. With few
   * records to learn from none is sure: a person looks at each that is likely.
   *
   * @param places identifiers of communes of today
   * @return for each stranger, in their order, whom it may be
   */
  public List<List<Likely>> of(Actor actor, Collection<Integer> places, List<Stranger> strangers) {
    List<List<Likely>> likely = new ArrayList<>();
    strangers.forEach(stranger -> likely.add(new ArrayList<>()));
    List<DuplicateRepository.Compared> known =
        strangers.isEmpty() ? List.of() : transactions.read(actor, () -> repository.in(places));
    if (known.isEmpty()) {
      return likely;
    }
    Records records = new Records(Hunt.SCHEMA);
    known.forEach(one -> records.add(one.values()));
    records.secondSource();
    strangers.forEach(one -> records.add(one.values()));
    boolean enough = known.size() + strangers.size() >= Hunt.ENOUGH_TO_LINK;
    new Linkage(records, Options.DEFAULT, Progress.NONE)
        .run()
        .forEach(pair -> {
          if (pair.decision() != Decision.APART) {
            likely
                .get(pair.other() - known.size())
                .add(likely(known.get(pair.one()).id(), pair, enough));
          }
        });
    return likely;
  }

  private static Likely likely(UUID child, LinkedPair pair, boolean enough) {
    return new Likely(
        child,
        pair.score(),
        pair.probability(),
        enough && pair.decision() == Decision.LINK,
        pair.explanation().stream()
            .map(weight -> new Pair.Weight(weight.field(), weight.bits()))
            .toList());
  }

  /**
   * Asks people whether new records are of children that were there before.
   *
   * @param alike new records, each with whom it may be
   */
  public void propose(Actor actor, Map<UUID, List<Likely>> alike) {
    transactions.write(
        actor,
        () -> {
          Instant at = clock.instant();
          alike.forEach((child, others) ->
              others.forEach(other ->
                  members
                      .lock(child)
                      .flatMap(
                          one -> members.lock(other.child()).map(two -> found(one, two, other)))
                      .ifPresent(pair -> repository.put(UuidV7.next(clock), pair, at))));
          return alike;
        });
  }

  private static DuplicateRepository.Found found(
      Members.Bound one, Members.Bound two, Likely likely) {
    boolean inOrder = one.id().toString().compareTo(two.id().toString()) < 0;
    Members.Bound first = inOrder ? one : two;
    Members.Bound second = inOrder ? two : one;
    return new DuplicateRepository.Found(
        first.id(),
        second.id(),
        first.scope(),
        second.scope(),
        likely.score(),
        likely.probability(),
        likely.weights());
  }
}
