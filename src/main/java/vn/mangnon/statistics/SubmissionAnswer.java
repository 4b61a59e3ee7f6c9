package vn.mangnon.statistics;

import java.util.List;

/** What became of a step of a submission. */
public sealed interface SubmissionAnswer {

  /** It was done; this is the submission now. */
  record Done(Submission submission) implements SubmissionAnswer {}

  /** Somebody changed it in the meantime: nothing was written. */
  record Conflict(Submission current) implements SubmissionAnswer {}

  /** Values break a rule, or a soft rule still waits for a comment: it stays a draft. */
  record Invalid(List<CheckFinding> findings) implements SubmissionAnswer {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** It may not be done. */
  record Refused(SubmissionRefusal refusal) implements SubmissionAnswer {}

  /** There is no such submission that the actor may see. */
  record Absent() implements SubmissionAnswer {}
}
