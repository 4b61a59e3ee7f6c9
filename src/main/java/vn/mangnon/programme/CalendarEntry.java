package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that recurs or falls due.
 *
 * @param who an agency's code, or words
 * @param on the day, where there is one
 * @param month 1 to 12, where the plan gives a month
 * @param day the day of that month
 * @param years the years, where the plan gives them
 * @param inPlan false for dates of other legal texts
 * @param source where it stands
 * @param passage the plan's words, where it has them
 */
public record CalendarEntry(
    String id,
    String whatVi,
    String whatEn,
    String who,
    Recurrence recurrence,
    Optional<LocalDate> on,
    OptionalInt month,
    OptionalInt day,
    List<Integer> years,
    boolean inPlan,
    String source,
    Optional<String> passage,
    Optional<Note> note) {
  /** In a language: "vi" or "en". */
  public String whatIn(String language) {
    return "en".equals(language) ? whatEn : whatVi;
  }

  /** How often. */
  public enum Recurrence {
    ONCE,
    YEARLY,
    /** Periodic or on request, without a date. */
    PERIODIC
  }
}
