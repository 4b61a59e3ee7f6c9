package vn.mangnon.protection.referral;

import java.time.Instant;

/** What became of something done with a one-time link. */
public sealed interface LinkAnswer {
  /**
   * A link was made; neither secret can be shown again.
   *
   * @param token goes into the address that is sent
   * @param factor six digits to tell by phone, never in the same message
   */
  record Made(String token, String factor, Instant expiresAt) implements LinkAnswer {
    /** Without the secrets: whoever prints a record by accident prints no key. */
    @Override
    public String toString() {
      return "Made[" + expiresAt + "]";
    }
  }

  /** The two secrets fit: this is what the recipient sees. */
  record Shown(ReferralFile file) implements LinkAnswer {}

  /** The answer is recorded; the link answers nothing any more. */
  record Done(ReferralState state) implements LinkAnswer {}

  /** The secrets fit, but something in the answer must be put right first. */
  record Faulty(ReferralFile file, ReferralRefusal why) implements LinkAnswer {}

  /**
   * It cannot be used: unknown, expired, used, recalled, locked, or the digits are wrong. Which of
   * these is not told.
   */
  record Unusable() implements LinkAnswer {}

  /** Too many failures from the same address; to be tried again later. */
  record Throttled() implements LinkAnswer {}

  /** The actor cannot make a link for it. */
  record Refused(ReferralRefusal why) implements LinkAnswer {}

  /** There is no such referral within the actor's reach. */
  record Absent() implements LinkAnswer {}
}
