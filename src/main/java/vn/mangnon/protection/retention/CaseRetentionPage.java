package vn.mangnon.protection.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.places.Places;

/**
 * The terms of cases, and what was proposed by them.
 *
 * @param held what is past its term and kept by something; none for whoever only approves
 * @param proposes whether the reader may propose
 * @param me whose page it is
 * @param refused why what the reader just wanted was not done
 */
public record CaseRetentionPage(
    List<CaseTerm> terms,
    List<TermProposal> proposals,
    List<HeldCase> held,
    boolean proposes,
    Optional<UUID> me,
    Places places,
    Optional<TermAnswer.Reason> refused) {
  public CaseRetentionPage {
    terms = List.copyOf(terms);
    proposals = List.copyOf(proposals);
    held = List.copyOf(held);
  }

  /** Whether it is the reader's own. */
  public boolean mine(TermProposal proposal) {
    return me.filter(proposal.askedBy()::equals).isPresent();
  }

  /** By which term something is due, in a language; its code when the term holds no more. */
  public String term(TermProposal.Subject subject, String language) {
    return terms.stream()
        .filter(one -> one.code().equals(subject.rule()))
        .findFirst()
        .map(one -> one.in(language))
        .orElse(subject.rule());
  }

  /** Where the reader can look at it; empty for whoever sees no case. */
  public Optional<String> path(TermProposal.Subject subject) {
    return proposes
        ? Optional.of(
            subject
                .caseId()
                .map(id -> "/protection/cases/" + id)
                .orElse("/protection/concerns/" + subject.concern()))
        : Optional.empty();
  }

  /** The name of a commune. */
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }
}
