package vn.mangnon.children.duplicates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.Decision;
import vn.mangnon.linkage.Field;
import vn.mangnon.linkage.FieldKind;
import vn.mangnon.linkage.Linkage;
import vn.mangnon.linkage.LinkedPair;
import vn.mangnon.linkage.Options;
import vn.mangnon.linkage.Progress;
import vn.mangnon.linkage.Records;
import vn.mangnon.linkage.Schema;

/** Looks for pairs among all records within reach, with weights learned from these records. */
@Service
public class Hunt {
  /** With fewer records the learned weights are too unsure to link without a person. */
  static final int ENOUGH_TO_LINK = 5000;

  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("NAME", FieldKind.FULL_NAME),
              new Field("BIRTH", FieldKind.DATE),
              new Field("SEX", FieldKind.CATEGORY),
              new Field("PLACE", FieldKind.PLACE),
              new Field("VILLAGE", FieldKind.ADDRESS),
              new Field("CARER", FieldKind.CAREGIVER),
              new Field("PERSONAL_NUMBER", FieldKind.PERSONAL_NUMBER),
              new Field("BIRTH_CERTIFICATE", FieldKind.NUMBER),
              new Field("PHONE", FieldKind.PHONE)),
          true);

  private final SignedTransaction transactions;
  private final DuplicateRepository repository;
  private final Duplicates duplicates;
  private final Clock clock;

  Hunt(
      SignedTransaction transactions,
      DuplicateRepository repository,
      Duplicates duplicates,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /**
   * Looks through what the actor reaches.
   *
   * @param pairs proposed to people
   * @param linked linked without one
   */
  public record Bag(int records, int pairs, int linked) {}

  /** Runs the search; pairs that people decided stay as they are. */
  public Bag run(Actor actor) {
    return run(actor, Progress.NONE, () -> {});
  }

  /**
   * The same.
   *
   * @param beforeWriting is run in the transaction in which the pairs are written, before them
   */
  Bag run(Actor actor, Progress progress, Runnable beforeWriting) {
    if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD)) {
      return new Bag(0, 0, 0);
    }
    List<DuplicateRepository.Compared> all = transactions.read(actor, repository::all);
    List<LinkedPair> found = all.size() < 2 ? List.of() : compared(all, progress);
    transactions.write(
        actor,
        () -> {
          beforeWriting.run();
          found.forEach(
              pair -> repository.put(UuidV7.next(clock), kept(all, pair), clock.instant()));
          return found;
        });
    return new Bag(all.size(), found.size(), link(all, found));
  }

  private static List<LinkedPair> compared(
      List<DuplicateRepository.Compared> all, Progress progress) {
    Records records = new Records(SCHEMA);
    all.forEach(one -> records.add(one.values()));
    List<LinkedPair> found = new ArrayList<>();
    new Linkage(records, Options.DEFAULT, progress).run().forEach(found::add);
    return found;
  }

  private int link(List<DuplicateRepository.Compared> all, List<LinkedPair> found) {
    if (all.size() < ENOUGH_TO_LINK) {
      return 0;
    }
    int linked = 0;
    for (LinkedPair pair : found) {
      if (pair.decision() == Decision.LINK) {
        UUID older = all.get(pair.one()).id();
        UUID newer = all.get(pair.other()).id();
        if (duplicates.mergeAutomatically(older, newer) instanceof MergeAnswer.Done) {
          linked++;
        }
      }
    }
    return linked;
  }

  private static DuplicateRepository.Found kept(
      List<DuplicateRepository.Compared> all, LinkedPair pair) {
    DuplicateRepository.Compared one = all.get(pair.one());
    DuplicateRepository.Compared other = all.get(pair.other());
    return new DuplicateRepository.Found(
        one.id(),
        other.id(),
        one.scope(),
        other.scope(),
        pair.score(),
        pair.probability(),
        pair.explanation().stream()
            .map(weight -> new Pair.Weight(weight.field(), weight.bits()))
            .toList());
  }
}
