package vn.mangnon.places;

import java.time.LocalDate;
import java.util.List;

/**
 * The line of a place: the steps before and after it, each with the succession that explains it.
 *
 * @param before steps towards the past, nearest first
 * @param after steps towards today, nearest first
 */
public record PlaceHistory(Place place, List<Step> before, List<Step> after) {
  /**
   * One change.
   *
   * @param on the day of the change
   * @param other the place on the other side of it
   * @param via the succession between the place (or one of its line) and the other
   * @param distance 1 for a direct neighbour in time
   */
  public record Step(LocalDate on, Place other, Succession via, int distance) {}
}
