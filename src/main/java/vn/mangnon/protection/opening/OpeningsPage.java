package vn.mangnon.protection.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who opened which cases: the reader's own askings, and those that the reader answers for.
 *
 * @param me who reads
 * @param breaks whether the reader may ask for a case
 */
public record OpeningsPage(List<Opening> all, UUID me, boolean breaks, Instant now) {
  private static final Duration WAITS = Duration.ofDays(1);

  public OpeningsPage {
    all = List.copyOf(all);
  }

  /** What the reader asked for. */
  public List<Opening> own() {
    return all.stream().filter(one -> one.askedBy().equals(me)).toList();
  }

  /** What must be reviewed, the oldest first. */
  public List<Opening> owed() {
    return others().stream().filter(Opening::owed).toList().reversed();
  }

  /** What waits for a second person. */
  public List<Opening> waiting() {
    return others().stream()
        .filter(one -> one.held().isEmpty() && one.askedAt().plus(WAITS).isAfter(now))
        .toList();
  }

  /** What was reviewed, or was never opened. */
  public List<Opening> past() {
    return others().stream()
        .filter(one -> !one.owed())
        .filter(one -> one.held().isPresent() || !one.askedAt().plus(WAITS).isAfter(now))
        .toList();
  }

  private List<Opening> others() {
    return all.stream().filter(one -> !one.askedBy().equals(me)).toList();
  }
}
