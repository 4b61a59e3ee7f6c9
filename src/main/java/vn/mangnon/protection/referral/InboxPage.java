package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.List;

/** What was referred to where somebody works. */
public record InboxPage(List<Referral> referrals, ReferralNames names, LocalDate today) {
  public InboxPage {
    referrals = List.copyOf(referrals);
  }

  /** Those that wait for an answer or are under way. */
  public List<Referral> open() {
    return referrals.stream().filter(one -> one.state().open()).toList();
  }

  /** Those that ended. */
  public List<Referral> ended() {
    return referrals.stream().filter(one -> !one.state().open()).toList();
  }
}
