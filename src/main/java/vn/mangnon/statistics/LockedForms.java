package vn.mangnon.statistics;

import java.util.Set;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** The forms of places that are closed, as far as the actor may see them. */
@Service
public class LockedForms {
  private final SignedTransaction transactions;
  private final LockedFormRepository repository;

  LockedForms(SignedTransaction transactions, LockedFormRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * One form of one place for one period.
   *
   * @param form {@link FormKey#id()}
   * @param period {@link Period#key()}
   */
  public record Locked(int form, int place, int period) {}

  /** Those of the periods, given by their keys. */
  public Set<Locked> in(Actor actor, Set<Integer> periods) {
    return periods.isEmpty() ? Set.of() : transactions.read(actor, () -> repository.in(periods));
  }
}
