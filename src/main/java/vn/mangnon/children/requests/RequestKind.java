package vn.mangnon.children.requests;

import java.time.LocalDate;
import vn.mangnon.time.WorkingCalendar;

/**
 * What can be asked, and how long the answer may take (Decree 356/2025, art. 5, seen in secondary
 * sources only: to be confirmed by the province's legal officer). Days to answer are counted as
 * days of the calendar, the reading that leaves the family waiting less.
 */
public enum RequestKind {
  VIEW(10, "Xem thông tin", "See the data"),
  CORRECT(10, "Sửa thông tin", "Correct the data"),
  RESTRICT(15, "Hạn chế xử lý", "Restrict processing"),
  ERASE(20, "Xóa thông tin", "Erase the data");

  private static final int ACKNOWLEDGE_WORKING_DAYS = 2;
  private final int days;
  private final String vi;
  private final String en;

  RequestKind(int days, String vi, String en) {
    this.days = days;
    this.vi = vi;
    this.en = en;
  }

  /** The last day to tell the family that the request has arrived. */
  public static LocalDate acknowledgeBy(LocalDate askedOn, WorkingCalendar calendar) {
    return calendar.plusWorkingDays(askedOn, ACKNOWLEDGE_WORKING_DAYS);
  }

  /** The last day to answer. */
  public LocalDate answerBy(LocalDate askedOn) {
    return askedOn.plusDays(days);
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
