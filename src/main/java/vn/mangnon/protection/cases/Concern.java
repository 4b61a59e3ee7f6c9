package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.rules.Danger;

/**
 * A report as it is read: what was told and what became of each child, without who they are.
 *
 * @param caller under which to ask {@link Identities} who told; empty when they stayed anonymous
 * @param joinedTo an earlier report of the same event
 * @param anonymisedAt since when no word of it is left
 */
public record Concern(
    UUID id,
    Instant receivedAt,
    Channel channel,
    String reference,
    String agency,
    Danger danger,
    Optional<Integer> eventPlace,
    Optional<Integer> homePlace,
    Told told,
    List<Child> children,
    Optional<UUID> caller,
    Optional<UUID> joinedTo,
    String recordedBy,
    Optional<Instant> anonymisedAt) {
  public Concern {
    children = List.copyOf(children);
  }

  /**
   * One child of it.
   *
   * @param person under which to ask {@link Identities} who it is; empty for whoever may not know
   * @param child the record of the register, if it was recognised
   */
  public record Child(
      UUID id,
      int position,
      Sex sex,
      Optional<Integer> birthYear,
      Optional<UUID> person,
      Optional<UUID> child,
      Outcome outcome) {}

  /** What became of a child of a report. */
  public sealed interface Outcome {
    /** Nothing yet. */
    record Waiting() implements Outcome {}

    /** A case. */
    record LedTo(UUID caseId) implements Outcome {}

    /** No case. */
    record Ended(EndReason reason) implements Outcome {}

    /** It is this child of an earlier report. */
    record SameAs(UUID other) implements Outcome {}
  }
}
