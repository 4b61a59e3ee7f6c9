package vn.mangnon.children.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.retention.Proposal;
import vn.mangnon.children.retention.RetentionAnswer;
import vn.mangnon.children.retention.RetentionRule;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/**
 * The terms, and what was proposed by them.
 *
 * @param me whose page it is
 */
public record RetentionPage(
    List<RetentionRule> rules,
    List<Proposal> proposals,
    List<Place> communes,
    Places places,
    Optional<UUID> me,
    Optional<RetentionAnswer.Reason> refused) {
  public RetentionPage {
    rules = List.copyOf(rules);
    proposals = List.copyOf(proposals);
    communes = List.copyOf(communes);
  }

  /** Whether it is the reader's own. */
  public boolean mine(Proposal proposal) {
    return me.filter(proposal.askedBy()::equals).isPresent();
  }

  /** Whether the record of a proposal can be opened: not when it was taken back. */
  public boolean opens(Proposal.Subject subject) {
    return rule(subject.rule())
        .filter(rule -> rule.trigger() == RetentionRule.Trigger.WITHDRAWAL)
        .isEmpty();
  }

  /** The rule by its code; empty for a request of the family. */
  public Optional<RetentionRule> rule(String code) {
    return rules.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
