package vn.mangnon.protection.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long the words of a case, of a report or of an asking are kept, a row of {@code
 * protection/retention.csv}.
 *
 * @param grounds why the case was closed, or the report ended, for the term to fit; none: whatever
 *     the ground
 * @param after how long after the closing, the ending, or the asking
 * @param notBeforeAge at what age of the child at the earliest, however long ago it was closed
 * @param validFrom the first day the term holds
 * @param validTo the first day it no longer holds
 * @param source its legal basis, or that it is a proposal; in Vietnamese
 */
public record CaseTerm(
    String code,
    Kind kind,
    List<String> grounds,
    Period after,
    Optional<Period> notBeforeAge,
    String vi,
    String en,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String source) {
  public CaseTerm {
    grounds = List.copyOf(grounds);
  }

  /** What is kept. */
  public enum Kind {
    /** A case with what belongs to it. */
    CASE(Start.CLOSING),
    /** A report of one child that ended without a case. */
    REPORT(Start.ENDING),
    /** The reason of an asking to read a case in an emergency that opened nothing. */
    OPENING(Start.ASKING);

    private final Start start;

    Kind(Start start) {
      this.start = start;
    }

    Start start() {
      return start;
    }
  }

  /** From what a term is counted. */
  enum Start {
    CLOSING,
    ENDING,
    ASKING
  }

  /** Its words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }
}
