package vn.mangnon.children.codes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the vaccination schedule.
 *
 * @param number from 1
 * @param dueMonths age in completed months at which it is due
 * @param lateMonths age in completed months from which it is overdue
 * @param firstYear whether a child fully vaccinated under one year has had it
 * @param validFrom the first birth date the line holds for
 * @param validTo the first birth date it no longer holds for
 */
public record Dose(
    String vaccine,
    int number,
    int dueMonths,
    int lateMonths,
    boolean firstYear,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {
  /** Whether the line holds for a child born on that day. */
  public boolean holdsFor(LocalDate birth) {
    return !birth.isBefore(validFrom) && validTo.map(birth::isBefore).orElse(true);
  }
}
