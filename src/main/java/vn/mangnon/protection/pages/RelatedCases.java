package vn.mangnon.protection.pages;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.cases.CaseView;

/** Cases that belong beside one, as far as the reader may see them. */
@Service
class RelatedCases {
  private final SignedTransaction transactions;
  private final RelatedCaseRepository repository;

  RelatedCases(SignedTransaction transactions, RelatedCaseRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * What the reader sees beside a case.
   *
   * @param report whether they see the report it came from, which may be another commune's
   * @param cases of the same child that were opened within twelve months of this one, and of the
   *     other children of its report; the newest first
   */
  record Beside(boolean report, List<RelatedCase> cases) {
    Beside {
      cases = List.copyOf(cases);
    }
  }

  Beside of(Actor actor, CaseView view) {
    return transactions.read(
        actor, () -> repository.of(view.id(), view.concern(), view.child().orElse(null)));
  }
}
