package vn.mangnon.protection.figures;

import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.statistics.Period;

/** Counts children found abused; nobody learns a row from it. */
@Service
public class AbuseCounts {
  private final SignedTransaction transactions;
  private final AbuseCountRepository repository;

  AbuseCounts(SignedTransaction transactions, AbuseCountRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /** The numbers of a period; all empty for whoever may see none. */
  public AbuseFigures of(Actor actor, Period period) {
    return transactions.read(actor, () -> repository.of(period));
  }
}
