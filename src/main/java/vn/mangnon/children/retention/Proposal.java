package vn.mangnon.children.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that are to be anonymised, once a second person agrees.
 *
 * @param subjects what it would do; empty of names once it is done
 */
public record Proposal(
    UUID id,
    int place,
    Kind kind,
    Instant askedAt,
    UUID askedBy,
    String askedByName,
    List<Subject> subjects,
    Optional<Decision> decision) {
  public Proposal {
    subjects = List.copyOf(subjects);
  }

  /** Why. */
  public enum Kind {
    /** Their term is over. */
    TERM,
    /** The family asked, and was granted it. */
    ERASE
  }

  /**
   * One record.
   *
   * @param rule by whose term; ERASE at the family's request
   */
  public record Subject(UUID child, String rule, String name) {}

  /** What a second person decided. */
  public record Decision(boolean approved, int anonymised, Instant at, String by) {}
}
