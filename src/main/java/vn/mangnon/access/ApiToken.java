package vn.mangnon.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key with which a program acts as an account; the key itself is shown once and not kept.
 *
 * @param name what its owner calls it
 * @param mayWrite whether it may change anything; otherwise it only reads
 * @param expiresAt from then on it opens nothing
 * @param revokedAt when its owner ended it
 */
public record ApiToken(
    UUID id,
    UUID account,
    String name,
    boolean mayWrite,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  /** Whether it may open anything at that moment, as far as the key itself is concerned. */
  public boolean valid(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
