package vn.mangnon.protection.cases;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

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
    return transactions.read(actor, () -> repository.open(MOST));
  }

  /** Numbers of the whole province; all empty for whoever may not see them. */
  public CaseCounts counts(Actor actor) {
    return transactions.read(actor, () -> repository.counts(clock.instant()));
  }
}
