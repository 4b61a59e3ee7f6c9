package vn.mangnon.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** What a batch changed, and what was built on it since. */
@Service
public class BatchChanges {
  private final SignedTransaction transactions;
  private final BatchChangeRepository repository;

  BatchChanges(SignedTransaction transactions, BatchChangeRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * What stands on a batch and would fall with it.
   *
   * @param corrected how many of its values somebody corrected since
   * @param corrections the first of them, at most 20
   * @param accepted the forms with its values that were accepted or locked since, at most 20
   */
  public record Since(long corrected, List<BatchChange> corrections, List<Submission> accepted) {
    public Since {
      corrections = List.copyOf(corrections);
      accepted = List.copyOf(accepted);
    }

    /** Whether nothing stands on it. */
    public boolean nothing() {
      return corrected == 0 && accepted.isEmpty();
    }
  }

  /** Its values, by period, place and element. */
  public List<BatchChange> of(Actor actor, UUID batch, long offset, int limit) {
    return transactions.read(actor, () -> repository.changes(batch, offset, limit));
  }

  /** What was built on it since. */
  public Since since(Actor actor, UUID batch) {
    return transactions.read(
        actor,
        () ->
            new Since(
                repository.corrected(batch),
                repository.corrections(batch),
                repository.accepted(batch)));
  }
}
