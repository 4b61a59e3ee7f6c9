package vn.mangnon.children.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mangnon.children.record.ReachRepository.Ground;
import vn.mangnon.children.record.ReachRepository.Numbers;

/**
 * Numbers of each scope's children, kept in memory while nothing of them changes. At each question
 * the database says which scopes are within reach, with which rights, and how often what is counted
 * there was changed; so the next question sees a change, and nobody is told what was counted with
 * other rights.
 */
@Component
class KeptCounts {
  private static final long MOST_SCOPES = 100_000;
  private static final long MOST_REACHES = 10_000;

  private final ReachRepository repository;
  private final Cache<Counted, Numbers> scopes =
      Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
  private final Cache<Paired, Long> pairs = Caffeine.newBuilder().maximumSize(MOST_REACHES).build();

  KeptCounts(ReachRepository repository) {
    this.repository = repository;
  }

  /** All that one scope's numbers depend on. */
  private record Counted(
      int scope, boolean facts, boolean sensitive, long changes, LocalDate today) {
    static Counted of(Ground ground, LocalDate today) {
      return new Counted(
          ground.scope(), ground.facts(), ground.sensitive(), ground.children(), today);
    }
  }

  /** All that the number of alike records depends on: they may be of two scopes. */
  private record Paired(List<Integer> scopes, long changes) {
    static Paired of(List<Ground> grounds) {
      return new Paired(
          grounds.stream().map(Ground::scope).toList(),
          grounds.stream().mapToLong(Ground::pairs).sum());
    }
  }

  /** The numbers within reach of this transaction's actor. */
  Reach.Counts counts(LocalDate today) {
    List<Ground> grounds = repository.grounds();
    // What the surrounding work has written and may take back is for its own eyes.
    boolean keeps = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    Map<Integer, Numbers> numbers = new HashMap<>();
    Optional<Long> alike = Optional.empty();
    if (keeps) {
      grounds.forEach(ground ->
          Optional.ofNullable(scopes.getIfPresent(Counted.of(ground, today)))
              .ifPresent(kept -> numbers.put(ground.scope(), kept)));
      alike = Optional.ofNullable(pairs.getIfPresent(Paired.of(grounds)));
    }
    List<Ground> missing =
        grounds.stream().filter(ground -> !numbers.containsKey(ground.scope())).toList();
    if (missing.isEmpty() && alike.isPresent()) {
      return sum(numbers.values(), alike.get());
    }
    Map<Integer, Numbers> counted =
        missing.isEmpty()
            ? Map.of()
            : repository.numbers(missing.stream().map(Ground::scope).toList(), today);
    numbers.putAll(counted);
    long open = alike.orElseGet(() -> repository.alike(Paired.of(grounds).scopes()));
    // Rights may be given or taken while the work counts: then it is for this asker alone.
    if (keeps && repository.grounds().equals(grounds)) {
      missing.forEach(ground ->
          Optional.ofNullable(counted.get(ground.scope()))
              .ifPresent(found -> scopes.put(Counted.of(ground, today), found)));
      pairs.put(Paired.of(grounds), open);
    }
    return sum(numbers.values(), open);
  }

  private static Reach.Counts sum(Collection<Numbers> scopes, long alike) {
    return new Reach.Counts(
        scopes.stream().mapToLong(Numbers::children).sum(),
        scopes.stream().mapToLong(Numbers::unregistered).sum(),
        scopes.stream().mapToLong(Numbers::special).sum(),
        scopes.stream().mapToLong(Numbers::toPlace).sum(),
        alike);
  }
}
