package vn.mangnon.children.field;

import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.children.record.FactKind;

/**
 * When a child needs something, why, and what to do then.
 *
 * @param fromMonths from this age in completed months
 * @param toMonths below this age
 * @param value a number of days for {@link NeedKind#VISIT_DUE} and {@link NeedKind#TURNING_AGE},
 *     standard deviations for growth; else 0
 * @param entry what is recorded when it is done
 * @param why with {0} for the detail and {1} for the day, in a language
 */
public record NeedRule(
    NeedKind need,
    int fromMonths,
    int toMonths,
    double value,
    FactKind entry,
    Text why,
    Text next,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  /** A sentence in both languages. */
  public record Text(String vi, String en) {
    /** The sentence in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }
}
