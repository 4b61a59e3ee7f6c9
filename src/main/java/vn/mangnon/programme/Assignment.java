package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agency answers for an indicator because a duty says so.
 *
 * @param agency the code of the agency the plan names
 * @param dutyId the duty with the plan's words
 * @param from the first day
 * @param to the first day it no longer holds, if the plan was changed
 */
public record Assignment(String agency, String dutyId, LocalDate from, Optional<LocalDate> to) {
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
  }
}
