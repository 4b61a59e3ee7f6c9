package vn.mangnon.access.internal;

import java.io.Serializable;

/**
 * Whom the identity provider has just named.
 *
 * @param strong whether it vouches for a second factor
 */
record NamedIdentity(String issuer, String subject, boolean strong) implements Serializable {}
