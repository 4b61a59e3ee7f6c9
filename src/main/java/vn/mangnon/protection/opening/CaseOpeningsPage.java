package vn.mangnon.protection.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;

/**
 * Who may see one case, who opened it and who read it, for whoever answers for it.
 *
 * @param transaction under which a new wish is kept
 * @param reason as typed before it was refused
 */
public record CaseOpeningsPage(
    UUID caseId,
    boolean sealed,
    List<Sealing> wishes,
    List<Opening> openings,
    List<Reading> readings,
    UUID me,
    Instant now,
    UUID transaction,
    String reason,
    List<OpeningRefusal> refusals) {
  public CaseOpeningsPage {
    wishes = List.copyOf(wishes);
    openings = List.copyOf(openings);
    readings = List.copyOf(readings);
    refusals = List.copyOf(refusals);
  }

  /** The code of the case. */
  public String code() {
    return CaseCode.of(caseId);
  }

  /** The wish that waits for a second person. */
  public Optional<Sealing> waiting() {
    return wishes.stream().filter(one -> one.answer().isEmpty()).findFirst();
  }

  /** Wishes that were answered. */
  public List<Sealing> answered() {
    return wishes.stream().filter(one -> one.answer().isPresent()).toList();
  }
}
