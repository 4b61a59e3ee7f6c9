package vn.mangnon.children.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a neighbour that somebody took in.
 *
 * @param source code of its mapping
 * @param done children written by the present step
 * @param total how many there are, 0 while unknown
 * @param left records that an undo left as they are
 * @param changedAt when it last showed life
 */
public record ImportFile(
    UUID id,
    String source,
    String fileName,
    long bytes,
    ImportState state,
    long done,
    long total,
    Optional<ImportReport> report,
    List<UUID> left,
    Instant beganAt,
    Instant workBeganAt,
    Instant changedAt) {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  public ImportFile {
    left = List.copyOf(left);
  }

  /** Whether its work stopped half-way; nothing of that step was written. */
  public boolean interrupted(Instant now) {
    return state.working() && changedAt.plus(SILENCE).isBefore(now);
  }

  /** Whether somebody should look again soon. */
  public boolean working(Instant now) {
    return state.working() && !interrupted(now);
  }

  /** Whether its good rows can be accepted. */
  public boolean acceptable(Instant now) {
    return (state == ImportState.CHECKED || state == ImportState.RUNNING && interrupted(now))
        && report.filter(ImportReport::changes).isPresent();
  }

  /** Whether all it brought can be taken back: it was taken in, or an undo was interrupted. */
  public boolean undoable(Instant now) {
    return state == ImportState.DONE || state == ImportState.UNDOING && interrupted(now);
  }

  /** Whether a check, or letting the file go, makes sense after an interruption. */
  public boolean checkable(Instant now) {
    return interrupted(now) && state != ImportState.UNDOING;
  }

  /** The share done, 0 to 100. */
  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }

  /** How much longer it takes at the speed so far; empty while nobody can tell. */
  public Optional<Duration> left(Instant now) {
    Duration spent = Duration.between(workBeganAt, now);
    return done == 0 || total <= done || spent.isNegative()
        ? Optional.empty()
        : Optional.of(spent.multipliedBy(total - done).dividedBy(done));
  }
}
