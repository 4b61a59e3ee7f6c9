package vn.mangnon.children.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of children somebody asked to take out.
 *
 * @param children how many it held when it was asked for
 * @param alone whether no second person is needed
 * @param decision what a second person decided
 * @param downloads how often it was taken out
 */
public record Export(
    UUID id,
    int place,
    ListKind list,
    String reason,
    int children,
    boolean alone,
    Instant askedAt,
    UUID askedBy,
    String askedByName,
    Optional<Decision> decision,
    int downloads) {
  /** What a second person decided. */
  public record Decision(boolean approved, Instant at, String by) {}

  /** Whether it waits for a second person. */
  public boolean waits() {
    return !alone && decision.isEmpty();
  }

  /** Since when it may be taken out; empty while it may not. */
  public Optional<Instant> released() {
    return alone
        ? Optional.of(askedAt)
        : decision.filter(Decision::approved).map(Decision::at);
  }
}
