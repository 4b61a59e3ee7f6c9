package vn.mangnon.children.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From day to day, both included.
 *
 * @param from empty when the beginning is not known
 * @param to empty while it lasts
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Since that day. */
  public static Span since(LocalDate day) {
    return new Span(Optional.of(day), Optional.empty());
  }

  /** Nothing is known of when it began, and it lasts. */
  public static Span open() {
    return new Span(Optional.empty(), Optional.empty());
  }

  /** Whether it lasts beyond or on the day. */
  public boolean covers(LocalDate day) {
    return from.map(first -> !first.isAfter(day)).orElse(true)
        && to.map(last -> !last.isBefore(day)).orElse(true);
  }

  /** The same, ended on that day. */
  public Span until(LocalDate day) {
    return new Span(from, Optional.of(day));
  }

  /** Whether it ends before it begins. */
  boolean backwards() {
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }
}
