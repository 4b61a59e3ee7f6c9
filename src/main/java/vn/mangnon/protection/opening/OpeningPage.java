package vn.mangnon.protection.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One asking, with what its reader can do about it.
 *
 * @param me who reads
 * @param verdict as chosen before it was refused
 * @param found as typed before it was refused
 */
public record OpeningPage(
    Opening opening,
    UUID me,
    Instant now,
    String verdict,
    String found,
    List<OpeningRefusal> refusals) {
  public OpeningPage {
    refusals = List.copyOf(refusals);
  }

  /** Whether the reader asked for it. */
  public boolean own() {
    return opening.askedBy().equals(me);
  }
}
