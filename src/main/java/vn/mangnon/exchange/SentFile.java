package vn.mangnon.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.background.Headway;

/**
 * A file of figures that somebody sent.
 *
 * @param done rows the present step has read
 * @param total rows it has in all, 0 while unknown
 * @param workBeganAt when the present step began
 * @param changedAt when it last showed life
 * @param batch what its figures can be taken back by
 */
public record SentFile(
    UUID id,
    String fileName,
    long bytes,
    ImportState state,
    long done,
    long total,
    Optional<ImportReport> report,
    Optional<UUID> batch,
    Instant beganAt,
    Instant workBeganAt,
    Instant changedAt,
    String byName) {
  private static final Duration UNDO = Duration.ofHours(24);

  /** Whether its work stopped half-way; nothing of that step was written. */
  public boolean interrupted(Instant now) {
    return state.working() && headway().silent(now);
  }

  /** Whether somebody should look again soon. */
  public boolean working(Instant now) {
    return state.working() && !interrupted(now);
  }

  /** Whether it waits for a decision: it was read, and nothing of it is written. */
  public boolean decidable() {
    return state == ImportState.CHECKED
        || (state == ImportState.REFUSED && report.filter(r -> r.refusal().isEmpty()).isPresent());
  }

  /** Whether it can still be taken back. */
  public boolean undoable(Instant now) {
    return state == ImportState.DONE && batch.isPresent() && now.isBefore(undoUntil());
  }

  /** Until when it can be taken back. */
  public Instant undoUntil() {
    return changedAt.plus(UNDO);
  }

  /** How far the present step is. */
  public Headway headway() {
    return new Headway(done, total, workBeganAt, changedAt);
  }
}
