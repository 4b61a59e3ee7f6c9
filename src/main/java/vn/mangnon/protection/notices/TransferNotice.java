package vn.mangnon.protection.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.Handover;

/**
 * What somebody was told, as a chair, of one asking to take a case over; it says nothing of the
 * child.
 *
 * @param transfer the asking, by which the notice is marked as read
 * @param state what it came to; {@code ASKED} is told to whoever is asked, the rest to whoever
 *     asked
 * @param from the commune that asks
 * @param to the commune that is asked
 * @param answerBy a day that was proposed for the answer; the law sets none
 */
public record TransferNotice(
    UUID transfer,
    UUID caseId,
    Handover.State state,
    int from,
    int to,
    LocalDate answerBy,
    Instant madeAt,
    Optional<Instant> readAt) {
  /** The code people call the case by. */
  public String code() {
    return CaseCode.of(caseId);
  }

  /** Where it is answered, or where what became of it is kept. */
  public String path() {
    return "/protection/transfers/" + transfer;
  }

  /** The other commune: the one that asks, or the one that answered. */
  public int other() {
    return state == Handover.State.ASKED ? from : to;
  }
}
