package vn.mangnon.children.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One fact of a child's life as known during one stretch of knowledge.
 *
 * @param id of this revision
 * @param episode of the fact through all its revisions, given by the client
 * @param child the record it was written in, which stays through merges
 * @param endsOn its last day; empty while it lasts, and for what happened on one day
 * @param note free text
 */
public record Episode(
    UUID id,
    UUID episode,
    UUID child,
    Fact fact,
    LocalDate startsOn,
    Optional<LocalDate> endsOn,
    String note,
    Recorded recorded) {
  /** An attribute as a form shows it; empty when it is not there. */
  public String text(String attribute) {
    return FactCodec.text(fact, attribute);
  }
}
