package vn.mangnon.protection.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.TransferGround;

/**
 * What a commune keeps of a case that it asked another to take over: that, when, of whom and with
 * what answer; nothing of what is done afterwards.
 *
 * @param id of the asking
 * @param answerBy a day that was proposed; the law sets none
 * @param reason as the commune wrote it
 * @param endedAt when it was withdrawn, declined or accepted
 * @param answer why the other commune declined, as far as the reader still sees the case
 */
public record Handover(
    UUID id,
    UUID caseId,
    int from,
    int to,
    Instant askedAt,
    String askedBy,
    LocalDate answerBy,
    TransferGround ground,
    FreeText reason,
    State state,
    Optional<Instant> endedAt,
    Optional<FreeText> answer) {
  /** What became of an asking. */
  public enum State {
    ASKED("Đang chờ trả lời", "Waits for an answer"),
    WITHDRAWN("Đã rút", "Withdrawn"),
    DECLINED("Bị từ chối", "Declined"),
    ACCEPTED("Đã chuyển giao", "Handed over");

    private final String vi;
    private final String en;

    State(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  /** The code people call the case by. */
  public String code() {
    return CaseCode.of(caseId);
  }
}
