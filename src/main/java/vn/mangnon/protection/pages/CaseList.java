package vn.mangnon.protection.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.opening.AskedCase;

/** The cases within somebody's reach. */
@Service
class CaseList {
  private final SignedTransaction transactions;
  private final CaseListRepository repository;

  CaseList(SignedTransaction transactions, CaseListRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * One page of cases, what changed last first.
   *
   * @param number of the page shown, from 1, the last one at most
   * @param rows how many there are in all
   * @param places the communes of all cases within reach
   */
  record Found(List<ListedCase> cases, int number, long rows, List<Integer> places) {}

  /** The case with a code; empty for one that is missing and for one out of reach alike. */
  Optional<UUID> find(Actor actor, AskedCase asked) {
    return transactions.read(actor, () -> repository.find(asked));
  }

  Found find(Actor actor, CaseFilter filter, int wantedPage, int size) {
    return transactions.read(
        actor,
        () -> {
          long rows = repository.count(filter);
          int last = (int) Math.max(1, (rows + size - 1) / size);
          int number = Math.clamp(wantedPage, 1, last);
          return new Found(
              repository.find(filter, size, (long) (number - 1) * size),
              number,
              rows,
              repository.places());
        });
  }
}
