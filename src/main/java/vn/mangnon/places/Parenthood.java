package vn.mangnon.places;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time a place belongs to a parent.
 *
 * @param parentId the place above
 * @param from the first day
 * @param to the first day it no longer belongs there
 */
public record Parenthood(int parentId, LocalDate from, Optional<LocalDate> to) {
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
  }
}
