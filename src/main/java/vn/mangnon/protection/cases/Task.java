package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/**
 * What the law makes next for one child: of a case, or of a report that waits.
 *
 * @param caseId the case; empty while the report waits
 * @param step where the case stands; empty while the report waits or when only deadlines are in
 *     reach
 * @param danger as answered at intake, if the report is in reach
 * @param next what must be done; empty when no day is set
 * @param due the last moment in time
 * @param exempt whether the law does not bind the day, because it is an emergency
 */
public record Task(
    UUID concern,
    UUID concernChild,
    Optional<UUID> caseId,
    Optional<Step> step,
    Optional<Danger> danger,
    Optional<Integer> place,
    Optional<DeadlineKind> next,
    Optional<Instant> due,
    boolean paused,
    boolean exempt) {
  /** Whether its last moment has gone by. */
  public boolean overdue(Instant now) {
    return !paused && due.filter(now::isAfter).isPresent();
  }
}
