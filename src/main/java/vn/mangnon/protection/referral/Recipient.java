package vn.mangnon.protection.referral;

import java.util.UUID;

/** Whom a referral asks: one, always. */
public sealed interface Recipient {
  /** The people who protect children in a commune. */
  record Commune(int place) implements Recipient {}

  /** An agency of the province; its own child-protection workers answer. */
  record Agency(String code) implements Recipient {}

  /**
   * A facility of the directory; it has no account and answers through a link.
   *
   * @param service the row of the directory as it was when the referral was sent
   */
  record Facility(UUID service) implements Recipient {}
}
