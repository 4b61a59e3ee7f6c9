package vn.mangnon.children.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long names are kept after something, a row of {@code children/retention.csv}.
 *
 * @param after how long after the trigger; for {@link Trigger#AGE} the age itself
 * @param validFrom the first day the rule holds
 * @param validTo the first day it no longer holds
 * @param source its legal basis, in Vietnamese
 */
public record RetentionRule(
    String code,
    Trigger trigger,
    Period after,
    String vi,
    String en,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String source) {
  /** What the term is counted from. */
  public enum Trigger {
    /** Birth. */
    AGE,
    /** The child's death. */
    DEATH,
    /** Leaving the province. */
    DEPARTURE,
    /** The record being taken back, because the file that brought it was. */
    WITHDRAWAL
  }

  /** Its words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }
}
