package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One referral as its recipient sees it.
 *
 * @param answers whether the reader may answer
 * @param transaction of the answer that this page's form makes
 */
public record ReceivedPage(
    ReferralFile file,
    boolean answers,
    Typed typed,
    UUID transaction,
    List<ReferralRefusal> refusals,
    ReferralNames names,
    LocalDate today) {
  public ReceivedPage {
    refusals = List.copyOf(refusals);
  }

  /** What the reader can do now. */
  public List<Move> possible() {
    return answers ? file.referral().possible(Move.Side.RECIPIENT) : List.of();
  }
}
