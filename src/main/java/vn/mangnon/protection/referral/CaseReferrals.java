package vn.mangnon.protection.referral;

import java.util.List;
import java.util.UUID;

/**
 * What went out from one case.
 *
 * @param place the commune that works on the case
 * @param worker whether the reader sends and recalls
 * @param open whether the case is open, so that something can be sent
 * @param sent newest first
 */
public record CaseReferrals(
    UUID caseId, int place, boolean worker, boolean open, List<ReferralFile> sent) {
  public CaseReferrals {
    sent = List.copyOf(sent);
  }
}
