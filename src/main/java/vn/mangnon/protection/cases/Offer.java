package vn.mangnon.protection.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Role;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.protection.rules.TransferGround;

/**
 * A case that a commune is asked to take over, as its chair sees it before they accept: the least
 * they must know, and nothing of who the child is.
 *
 * @param id of the asking
 * @param from the commune that asks and is responsible until then
 * @param to the commune that is asked
 * @param answerBy a day that was proposed; the law sets none
 * @param danger as answered at intake
 * @param next what is due next, if anything is
 * @param due the last moment in time for it
 * @param exempt whether the law does not bind that day, because it is an emergency
 */
public record Offer(
    UUID id,
    UUID caseId,
    int from,
    int to,
    Instant askedAt,
    String askedBy,
    LocalDate answerBy,
    TransferGround ground,
    FreeText reason,
    Step step,
    Level risk,
    Danger danger,
    Optional<DeadlineKind> next,
    Optional<Instant> due,
    boolean paused,
    boolean exempt) {
  /** The code people call the case by. */
  public String code() {
    return CaseCode.of(caseId);
  }

  /** Somebody of the commune that is asked who could lead the case. */
  public record Receiver(UUID account, String name, Role role) {}
}
