package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;

/**
 * A report that waits: at least one child of it is not settled.
 *
 * @param children how many it tells of
 * @param waiting of them, not settled
 * @param joined whether it was joined to an earlier one
 * @param next what its children are owed first
 * @param due the last moment in time for that
 */
public record Waiting(
    UUID id,
    Instant receivedAt,
    Danger danger,
    Channel channel,
    Optional<Integer> eventPlace,
    Optional<Integer> homePlace,
    int children,
    int waiting,
    boolean joined,
    Optional<DeadlineKind> next,
    Optional<Instant> due) {
  /** The commune it belongs to, if it names one. */
  public Optional<Integer> place() {
    return homePlace.or(() -> eventPlace);
  }

  /** Whether that moment has gone by. */
  public boolean overdue(Instant now) {
    return due.filter(now::isAfter).isPresent();
  }
}
