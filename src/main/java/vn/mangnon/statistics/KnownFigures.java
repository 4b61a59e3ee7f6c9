package vn.mangnon.statistics;

import java.util.List;
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

  /**
   * What stands, or stood last, in each cell of a place and period: at most one value that was
   * reported and one that came from a register, as far as the actor may see them.
   */
  public List<SourcedFigure> bySource(Actor actor, Set<Integer> elements, int place, Period period) {
    return transactions.read(actor, () -> repository.bySource(elements, place, period.key()));
  }
}
