package vn.mangnon.statistics;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** The reported values that are taken for true now, as far as the actor may see them. */
@Service
public class KnownFigures {
  private final SignedTransaction transactions;
  private final KnownFigureRepository repository;

  KnownFigures(SignedTransaction transactions, KnownFigureRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /** Hands them over one by one, sorted by place, element and category within a period. */
  public void each(
      Actor actor, Set<Integer> elements, Set<Integer> periods, Consumer<FigureRow> taker) {
    transactions.read(
        actor,
        () -> {
          repository.each(elements, periods, taker);
          return true;
        });
  }
}
