package vn.mangnon.protection.figures;

import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.statistics.Period;

/** Counts children of cases who were cared for or helped; nobody learns a row from it. */
@Service
public class HelpCounts {
  private final SignedTransaction transactions;
  private final HelpCountRepository repository;

  HelpCounts(SignedTransaction transactions, HelpCountRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /** The numbers of a period; all empty for whoever may see none. */
  public HelpFigures of(Actor actor, Period period) {
    return transactions.read(actor, () -> repository.of(period));
  }
}
