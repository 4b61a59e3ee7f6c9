package vn.mangnon.protection.rules;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An action as somebody wants to take it.
 *
 * @param by the account
 * @param parts what this person is to the case
 * @param seen the number of the last action they saw
 * @param happenedAt when it happened, to the minute
 * @param recordedAt now
 */
public record Deed(
    Payload payload, UUID by, Set<Part> parts, int seen, Instant happenedAt, Instant recordedAt) {
  public Deed {
    parts = Set.copyOf(parts);
  }
}
