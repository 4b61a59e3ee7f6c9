package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.Danger;

/**
 * That a report was taken in, without what was told.
 *
 * @param within whether it is in the reader's reach; whoever took it in has its receipt in any case
 */
public record Receipt(
    UUID id,
    Instant receivedAt,
    Danger danger,
    Optional<Integer> eventPlace,
    Optional<Integer> homePlace,
    int children,
    List<OpenClock> clocks,
    boolean within) {
  public Receipt {
    clocks = List.copyOf(clocks);
  }

  /** The commune it belongs to; empty while it belongs to the province. */
  public Optional<Integer> place() {
    return homePlace.or(() -> eventPlace);
  }
}
