package vn.mangnon.protection.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;

/**
 * Cases, and reports without a case, of one commune that are to be anonymised once a second person
 * agrees.
 *
 * @param subjects as far as the reader may see them
 */
public record TermProposal(
    UUID id,
    int place,
    Instant askedAt,
    UUID askedBy,
    String askedByName,
    List<Subject> subjects,
    Optional<Decision> decision) {
  public TermProposal {
    subjects = List.copyOf(subjects);
  }

  /**
   * One child of a report, with its case if there was one.
   *
   * @param rule the code of the term
   * @param outcome what became of it; empty as long as nobody decided
   */
  public record Subject(
      UUID concernChild,
      UUID concern,
      Optional<UUID> caseId,
      String rule,
      LocalDate countedFrom,
      LocalDate dueOn,
      Optional<Outcome> outcome) {
    /** What people call it by; says nothing of the child. */
    public String code() {
      return caseId.map(CaseCode::of).orElseGet(() -> CaseCode.ofReport(concern));
    }
  }

  /** What became of a subject. */
  public enum Outcome {
    ANONYMISED,
    /** Refused, or not due any more when it was decided. */
    KEPT
  }

  /**
   * What a second person decided.
   *
   * @param anonymised how many were still due
   */
  public record Decision(boolean approved, int anonymised, Instant at, String by) {}
}
