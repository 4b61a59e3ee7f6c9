package vn.mangnon.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One line of the trail.
 *
 * @param kind {@code read}, {@code changed}, {@code denied} or {@code signed}
 * @param ids further identifiers as {@code name=value}, a space between
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String doer,
    String kind,
    String event,
    String resource,
    String subject,
    Optional<Integer> place,
    String ids) {
  public AuditEntry {
    // The database keeps microseconds; the hash must be of what it keeps.
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The text that is hashed: each field with its length in bytes before it. */
  String canonical() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return List.of(
            id.toString(),
            Long.toString(micros),
            doer,
            kind,
            event,
            resource,
            subject,
            place.map(String::valueOf).orElse(""),
            ids)
        .stream()
        .map(field -> field.getBytes(StandardCharsets.UTF_8).length + ":" + field)
        .collect(Collectors.joining(","));
  }
}
