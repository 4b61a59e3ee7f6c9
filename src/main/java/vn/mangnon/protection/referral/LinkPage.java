package vn.mangnon.protection.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever follows a one-time link sees.
 *
 * @param token of the address
 * @param factor the digits, once they were right; else empty
 * @param shown the referral, once both secrets fitted
 * @param unusable whether the secrets did not fit, for whatever reason
 * @param throttled whether too much was tried
 */
public record LinkPage(
    String token,
    String factor,
    Optional<ReferralFile> shown,
    Typed typed,
    UUID transaction,
    List<ReferralRefusal> refusals,
    boolean unusable,
    boolean throttled,
    ReferralNames names) {
  public LinkPage {
    refusals = List.copyOf(refusals);
  }
}
