package vn.mangnon.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A grant and its story.
 *
 * @param by the login of who gave it; empty: the installation itself
 * @param revokedBy the login of who took it; empty when nobody did, or the installation itself
 */
public record GivenGrant(
    Grant grant,
    Instant at,
    Optional<String> by,
    Optional<Instant> revokedAt,
    Optional<String> revokedBy) {}
