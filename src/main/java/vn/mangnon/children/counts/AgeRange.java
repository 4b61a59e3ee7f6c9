package vn.mangnon.children.counts;

import java.time.Period;

/**
 * Which ages a count takes.
 *
 * @param from the youngest, included
 * @param to the first age that is too old
 * @param on the day the age is taken
 */
record AgeRange(Period from, Period to, On on) {
  /** The day on which an age is taken. */
  enum On {
    /** The last day of the period, or today while it runs. */
    LAST_DAY,
    /** The day of what happened. */
    EVENT,
    /** The last day, as if everybody were born on 1 January of their year. */
    BIRTH_YEAR
  }
}
