package vn.mangnon.time;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param confidence B a fixed date of the Labour Code, C from memory or expected
 */
public record SpecialDay(
    LocalDate day, Kind kind, String nameVi, String nameEn, String confidence) {
  /** What is special. */
  public enum Kind {
    /** Nobody works. */
    HOLIDAY,
    /** A weekend day worked in exchange for another. */
    WORKING,
    /** Perhaps a holiday: counted as its weekday, so that no limit becomes longer by mistake. */
    UNCONFIRMED
  }
}
