package vn.mangnon.children.duplicates;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.background.Headway;

/**
 * One search through the register.
 *
 * @param bag what it found, zeros until it is done
 */
public record HuntRun(
    UUID id, HuntState state, Headway headway, Hunt.Bag bag, Instant beganAt, Instant changedAt) {
  /** Whether somebody should look again soon. */
  public boolean working(Instant now) {
    return HuntState.WORKING.contains(state) && !headway.silent(now);
  }

  /** Whether its work stopped half-way. */
  public boolean interrupted(Instant now) {
    return HuntState.WORKING.contains(state) && headway.silent(now);
  }

  /** Whether it can still be stopped without anything being written. */
  public boolean stoppable(Instant now) {
    return state == HuntState.SEARCHING && working(now);
  }
}
