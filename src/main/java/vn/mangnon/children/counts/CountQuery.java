package vn.mangnon.children.counts;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.children.codes.Dose;

/**
 * Whom a rule takes in some places.
 *
 * @param schedule every dose of the schedule, whenever it held
 */
record CountQuery(CountRule rule, List<Integer> places, Span span, List<Dose> schedule) {
  CountQuery {
    places = List.copyOf(places);
    schedule = List.copyOf(schedule);
  }

  /** From the first day of a period to the last, both included. */
  record Span(LocalDate first, LocalDate last) {}
}
