package vn.mangnon.protection.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** Who may be asked into the team of a case, for those who may ask them. */
@Service
class TeamCandidates {
  private final SignedTransaction transactions;
  private final CandidateRepository repository;

  TeamCandidates(SignedTransaction transactions, CandidateRepository repository) {
    this.transactions = transactions;
    this.repository = repository;
  }

  /**
   * Accounts that may work on cases, those of the case's communes first, members of the team among
   * them; nobody for whoever may not add a member.
   */
  List<Candidate> of(Actor actor, UUID caseId) {
    return transactions.read(actor, () -> repository.of(caseId));
  }
}
