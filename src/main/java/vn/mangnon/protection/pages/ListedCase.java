package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Step;

/**
 * A case in a list.
 *
 * @param place the responsible commune
 * @param eventPlace the commune where it happened
 * @param reader what the reader is to the case
 * @param next what is due first
 */
public record ListedCase(
    UUID id,
    int place,
    int eventPlace,
    Step step,
    Level risk,
    Instant openedAt,
    Instant changedAt,
    Set<Part> reader,
    Optional<Due> next) {
  public ListedCase {
    reader = Set.copyOf(reader);
  }

  /** Whose the next step is. */
  public Turn turn() {
    return new Turn(step, reader, place, eventPlace);
  }

  /** The code people call it by. */
  public String code() {
    return CaseCode.of(id);
  }

  /** Something that is due. */
  public record Due(DeadlineKind kind, Instant at, boolean paused, boolean exempt) {}
}
