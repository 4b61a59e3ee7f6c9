package vn.mangnon.protection.referral;

import java.util.List;
import java.util.UUID;

/**
 * A referral that is being written.
 *
 * @param id of the referral that the form makes
 */
public record NewReferralPage(
    UUID caseId,
    UUID id,
    Typed typed,
    List<RecipientChoice> recipients,
    List<ServiceKind> kinds,
    List<ReferralRefusal> refusals) {
  public NewReferralPage {
    recipients = List.copyOf(recipients);
    kinds = List.copyOf(kinds);
    refusals = List.copyOf(refusals);
  }

  /** Whether a part is chosen; at first all that does not say who the child is. */
  public boolean shares(SharedPart part) {
    return typed.values().containsKey("service")
        ? typed.chosen("parts").contains(part.name())
        : part != SharedPart.NAME;
  }
}
