package vn.mangnon.children.duplicates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Two records said to be of one child.
 *
 * @param loserName who the loser says the child is
 * @param manual whether a person said so
 * @param undoneAt since when they are apart again
 */
public record Merge(
    UUID id,
    UUID winner,
    UUID loser,
    String loserName,
    boolean manual,
    String reason,
    Instant at,
    String by,
    Optional<Instant> undoneAt) {}
