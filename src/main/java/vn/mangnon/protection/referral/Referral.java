package vn.mangnon.protection.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One referral as either side reads it. Nothing in it leads to the case.
 *
 * @param senderPlace the commune that works on the case
 * @param facility the name of the facility it asks; empty for another recipient
 * @param due the last day for the answer
 * @param shared which parts of the child the recipient sees
 * @param version to give back with a move
 */
public record Referral(
    UUID id,
    int senderPlace,
    String senderName,
    String service,
    Recipient recipient,
    String facility,
    LegalBasis basis,
    LocalDate due,
    List<SharedPart> shared,
    ReferralState state,
    int version,
    Instant sentAt) {
  public Referral {
    shared = List.copyOf(shared);
  }

  /** What a side can do now. */
  public List<Move> possible(Move.Side side) {
    return ReferralTable.possible(state, side);
  }

  /** Whether it waits for an answer whose last day has passed. */
  public boolean late(LocalDate today) {
    return state == ReferralState.SENT && due.isBefore(today);
  }
}
