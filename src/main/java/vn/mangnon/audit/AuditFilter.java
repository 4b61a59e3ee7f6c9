package vn.mangnon.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to show; an empty part does not narrow.
 *
 * @param from the earliest moment, included
 * @param to the first moment not shown
 * @param doer as in {@link Doer#doer()}
 * @param page 0 is the newest page of {@link #PAGE_SIZE} entries
 */
public record AuditFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> doer,
    Optional<AuditEvent.Kind> kind,
    Optional<String> subject,
    int page) {
  /** Entries on one page. */
  public static final int PAGE_SIZE = 50;

  /** The newest entries of all. */
  public static final AuditFilter NEWEST =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0);

  public AuditFilter {
    page = Math.max(0, page);
  }
}
