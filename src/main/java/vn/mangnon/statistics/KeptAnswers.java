package vn.mangnon.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
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
    /** How many figures a part holds. */
    int of(T part);
  }

  /**
   * The answer to {@code question} with the rights of {@code actor}.
   *
   * @param question equal to another only when the same work answers both
   * @param work finds the answer with the actor's rights, which cannot change within it
   */
  <T> List<T> to(Actor actor, Object question, Supplier<List<T>> work, Weight<T> weight) {
    return transactions.read(
        actor,
        () -> {
          // What the surrounding work has written and may take back is for its own eyes.
          if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return work.get();
          }
          KeptRepository.Grounds grounds = repository.grounds();
          Generation generation = generation(grounds.changes());
          if (generation.changes() != grounds.changes()) {
            return work.get();
          }
          return parts(generation, new Key(grounds.rights(), question), work, weight);
        });
  }

  @SuppressWarnings("unchecked") // One question always has answers of one type.
  private static <T> List<T> parts(
      Generation generation, Key key, Supplier<List<T>> work, Weight<T> weight) {
    Answer answer =
        generation
            .answers()
            .get(
                key,
                asked -> {
                  List<T> found = List.copyOf(work.get());
                  return new Answer(found, found.stream().mapToInt(weight::of).sum());
                });
    return (List<T>) answer.parts();
  }

  /** The newest generation: a new one when figures changed since the last question. */
  private synchronized Generation generation(long changes) {
    if (changes > newest.changes()) {
      newest = new Generation(changes);
    }
    return newest;
  }
}
