package vn.mangnon.protection.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.rules.DeadlineKind;

/** What the law makes next, for whoever asks. */
@Service
public class Today {
  /** The most tasks a list shows. */
  public static final int MOST = 200;

  private final SignedTransaction transactions;
  private final TodayRepository repository;
  private final Clock clock;

  Today(SignedTransaction transactions, TodayRepository repository, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * What is open within the actor's reach, one task for each child: what is due first stands first,
   * then what has no day, then what stands still; at most {@link #MOST}.
   */
  public List<Task> of(Actor actor) {
    return of(actor, false, Optional.empty());
  }

  /**
   * The same, of one part of it.
   *
   * @param mine only cases in whose team the actor is, and what waits for the actor as a chair
   * @param kind only what is due of this kind
   */
  public List<Task> of(Actor actor, boolean mine, Optional<DeadlineKind> kind) {
    return transactions.read(actor, () -> repository.open(MOST, mine, kind));
  }

  /** Numbers of the whole province; all empty for whoever may not see them. */
  public CaseCounts counts(Actor actor) {
    return transactions.read(actor, () -> repository.counts(clock.instant()));
  }
}
