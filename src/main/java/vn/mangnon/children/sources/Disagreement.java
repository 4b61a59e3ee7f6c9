package vn.mangnon.children.sources;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source says otherwise than the register does.
 *
 * @param field as in trust.yaml
 * @param held what the register says, or said when it was decided
 * @param given what the source says
 * @param source a code of the list of sources
 * @param file the file that said it, if it is the asker's own
 * @param decision what a person decided; empty while it waits for one
 */
public record Disagreement(
    UUID id,
    String field,
    String held,
    String given,
    String source,
    Instant foundAt,
    Optional<UUID> file,
    Optional<Decision> decision) {
  /** What a person can decide. */
  public enum Choice {
    /** The register keeps what it says; the same value is not asked about again. */
    KEPT,
    /** What the source says was put into the register. */
    TAKEN
  }

  /** A choice, when it was made and by whom. */
  public record Decision(Choice choice, Instant at, String by) {}

  Disagreement holding(String value) {
    return new Disagreement(id, field, value, given, source, foundAt, file, decision);
  }
}
