package vn.mangnon.children.sources;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.background.Headway;

/**
 * A file of a neighbour that somebody took in.
 *
 * @param source code of its mapping
 * @param done children written by the present step
 * @param total how many there are, 0 while unknown
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
    Instant beganAt,
    Instant workBeganAt,
    Instant changedAt) {
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

  /** How far the present step is. */
  public Headway headway() {
    return new Headway(done, total, workBeganAt, changedAt);
  }
}
