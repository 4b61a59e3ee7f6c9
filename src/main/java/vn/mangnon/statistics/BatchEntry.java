package vn.mangnon.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A batch in the list of what arrived. */
public record BatchEntry(
    UUID id,
    String name,
    Origin origin,
    Instant recordedAt,
    String byName,
    Optional<Instant> undoneAt) {}
