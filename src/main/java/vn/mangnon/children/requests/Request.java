package vn.mangnon.children.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One request about a child's data.
 *
 * @param askedBy who asked, and how they are related
 * @param acknowledgeBy the last day to acknowledge it
 * @param answerBy the last day to answer it
 * @param outcome empty while it is open
 * @param answer what was told to the family
 */
public record Request(
    UUID id,
    UUID child,
    RequestKind kind,
    String askedBy,
    String details,
    LocalDate askedOn,
    LocalDate acknowledgeBy,
    LocalDate answerBy,
    Optional<Instant> acknowledgedAt,
    Optional<Outcome> outcome,
    String answer) {
  /** How it was answered. */
  public enum Outcome {
    GRANTED,
    REFUSED
  }

  /** The next last day: to acknowledge, then to answer. */
  public LocalDate dueOn() {
    return acknowledgedAt.isPresent() ? answerBy : acknowledgeBy;
  }
}
