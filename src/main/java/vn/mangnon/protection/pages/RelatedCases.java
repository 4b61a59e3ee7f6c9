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
   * Cases of the same child that were opened within twelve months of this one, and cases of the
   * other children of its report; the newest first.
   */
  List<RelatedCase> of(Actor actor, CaseView view) {
    return transactions.read(
        actor, () -> repository.of(view.id(), view.concern(), view.child().orElse(null)));
  }
}
