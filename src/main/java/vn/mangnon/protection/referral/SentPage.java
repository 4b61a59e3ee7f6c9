package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What went out from a case.
 *
 * @param link a link that was just made, with the referral it is for
 * @param ids makes the transaction of each form
 */
public record SentPage(
    CaseReferrals referrals,
    Optional<NewLink> link,
    List<ReferralRefusal> refusals,
    Typed typed,
    Supplier<UUID> ids,
    ReferralNames names,
    LocalDate today) {
  public SentPage {
    refusals = List.copyOf(refusals);
  }

  /**
   * A link to hand over.
   *
   * @param address to send
   * @param made with the digits to tell by phone
   */
  public record NewLink(UUID referral, String address, LinkAnswer.Made made) {}

  /** Whether the reader can recall it now. */
  public boolean recalls(Referral referral) {
    return referrals.worker() && referral.possible(Move.Side.SENDER).contains(Move.RECALL);
  }

  /** Whether the reader can make a link for it now. */
  public boolean links(Referral referral) {
    return referrals.worker()
        && referral.state().open()
        && referral.recipient() instanceof Recipient.Facility;
  }

  /** Whether the reader can send something now. */
  public boolean sends() {
    return referrals.worker() && referrals.open();
  }
}
