package vn.mangnon.access;

import java.time.Instant;

/**
 * A person as an outside identity provider knows them (OpenID Connect Core 1.0, section 2).
 *
 * @param issuer the provider's issuer identifier, an https address
 * @param subject the provider's lasting identifier of the person, at most 255 characters
 * @param linkedAt since when this identity signs in to the account
 */
public record ExternalIdentity(String issuer, String subject, Instant linkedAt) {}
