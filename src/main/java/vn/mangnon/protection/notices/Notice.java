package vn.mangnon.protection.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;

/**
 * What somebody was told of a deadline, and how it stands now.
 *
 * @param caseId the case; empty while the report waits
 * @param place the commune that answers for it
 * @param due the last moment in time, as it is now
 * @param outcome what became of it
 */
public record Notice(
    UUID id,
    NoticeKind kind,
    DeadlineKind deadline,
    UUID concern,
    Optional<UUID> caseId,
    Optional<Integer> place,
    Instant due,
    Deadline.Outcome outcome,
    Instant madeAt,
    Optional<Instant> readAt) {
  /** The code of the case, or of the report while it waits. */
  public String code() {
    return caseId.map(CaseCode::of).orElseGet(() -> CaseCode.ofReport(concern));
  }

  /** Whether something is still to be done. */
  public boolean open() {
    return outcome == Deadline.Outcome.OPEN;
  }
}
