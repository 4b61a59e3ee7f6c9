package vn.mangnon.children.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.background.Headway;

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
  public ImportFile {
    left = List.copyOf(left);
  }

  /** Whether its work stopped half-way; nothing of that step was written. */
  public boolean interrupted(Instant now) {
    return state.working() && headway().silent(now);
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

  /** How far the present step is. */
  public Headway headway() {
    return new Headway(done, total, workBeganAt, changedAt);
  }
}
