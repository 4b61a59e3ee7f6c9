package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;

/**
 * A referral to send.
 *
 * @param id made by the client: sent twice it is one
 * @param service the code of one kind of service
 * @param due the last day for the answer
 * @param parts what the recipient sees of the child
 * @param needs what the child needs of this service; kept only when that part is chosen
 * @param contact for the appointment; kept only when that part is chosen
 */
public record NewReferral(
    UUID id,
    UUID caseId,
    Recipient recipient,
    String service,
    FreeText purpose,
    LegalBasis basis,
    LocalDate due,
    Set<SharedPart> parts,
    FreeText needs,
    FreeText contact) {
  public NewReferral {
    parts = Set.copyOf(parts);
  }
}
