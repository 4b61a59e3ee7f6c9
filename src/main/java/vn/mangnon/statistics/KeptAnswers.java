package vn.mangnon.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/**
 * Answers about figures, kept in memory while no figure changes. The database says at each question
 * whose rights it is asked with and how often figures have changed, so nobody is given what was
 * read with other rights, and a change is seen by the next question.
 */
@Component
class KeptAnswers {
  /** Figures held at most: with their numbers, about 100 MB. */
  private static final long MOST_FIGURES = 200_000;

  private final SignedTransaction transactions;
  private final KeptRepository repository;
  private volatile Generation newest = new Generation(-1);

  KeptAnswers(SignedTransaction transactions, KeptRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  private record Key(String rights, Object question) {}

  private record Answer(List<?> parts, int figures) {}

  /** The answers that hold until figures change again. */
  private record Generation(long changes, Cache<Key, Answer> answers) {
    Generation(long changes) {
      this(
          changes,
          Caffeine.newBuilder()
              .maximumWeight(MOST_FIGURES)
              .weigher((Key key, Answer answer) -> 1 + answer.figures())
              .build());
    }
  }

  /** What can be kept: parts that never change, and how much memory they take. */
  interface Weight<T> {
    /** How many figures a part holds that no other answer holds. */
    int of(T part);
  }

  /**
   * Part of an answer that is the same whatever one's rights.
   *
   * @param question equal to another only when the same work answers both
   */
  record Common<T>(Object question, Supplier<List<T>> work, Weight<T> weight) {}

  /**
   * The answer to {@code question} with the rights of {@code actor}.
   *
   * @param question equal to another only when the same work answers both
   * @param work finds the answer with the actor's rights; it must not ask here again
   */
  <T> List<T> to(
      Actor actor, Sight sight, Object question, Supplier<List<T>> work, Weight<T> weight) {
    Common<T> nothing = new Common<>(question.getClass(), List::of, weight);
    return to(actor, sight, question, nothing, none -> work.get(), weight);
  }

  /** The same, from what is common to all and what {@code work} adds to it for the actor. */
  <S, T> List<T> to(
      Actor actor,
      Sight sight,
      Object question,
      Common<S> common,
      Function<List<S>, List<T>> work,
      Weight<T> weight) {
    return transactions.read(
        actor,
        () -> {
          // What the surrounding work has written and may take back is for its own eyes.
          if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return work.apply(common.work().get());
          }
          KeptRepository.Grounds grounds = grounds(actor, sight);
          Generation generation = generation(grounds.changes());
          if (generation.changes() != grounds.changes()) {
            return work.apply(common.work().get());
          }
          // Both parts of one generation: an older half would outlive the change that ended it.
          List<S> shared =
              parts(
                  generation,
                  new Key("", common.question()),
                  common.work(),
                  common.weight(),
                  () -> true);
          return parts(
              generation,
              new Key(sight + " " + grounds.rights(), question),
              () -> work.apply(shared),
              weight,
              // Rights may be given or taken while the work reads: then it is for this asker alone.
              () -> repository.grounds(sight).equals(grounds));
        });
  }

  /** Whether the actor may see all there is; asked in the transaction that reads it. */
  boolean everything(Actor actor, Sight sight) {
    return grounds(actor, sight).everything();
  }

  private record Asked(Object of, Actor actor, Sight sight) {}

  /** Once in a transaction: what a page asks for is of one moment. */
  private KeptRepository.Grounds grounds(Actor actor, Sight sight) {
    Asked asked = new Asked(this, actor, sight);
    if (TransactionSynchronizationManager.getResource(asked)
        instanceof KeptRepository.Grounds known) {
      return known;
    }
    KeptRepository.Grounds grounds = repository.grounds(sight);
    TransactionSynchronizationManager.bindResource(asked, grounds);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(asked);
          }
        });
    return grounds;
  }

  @SuppressWarnings("unchecked") // One question always has answers of one type.
  private static <T> List<T> parts(
      Generation generation,
      Key key,
      Supplier<List<T>> work,
      Weight<T> weight,
      BooleanSupplier stands) {
    Answer kept = generation.answers().getIfPresent(key);
    if (kept != null) {
      return (List<T>) kept.parts();
    }
    List<T> found = List.copyOf(work.get());
    if (stands.getAsBoolean()) {
      int figures = found.stream().mapToInt(weight::of).sum();
      generation.answers().put(key, new Answer(found, figures));
    }
    return found;
  }

  /** The newest generation: a new one when figures changed since the last question. */
  private synchronized Generation generation(long changes) {
    if (changes > newest.changes()) {
      newest = new Generation(changes);
    }
    return newest;
  }
}
