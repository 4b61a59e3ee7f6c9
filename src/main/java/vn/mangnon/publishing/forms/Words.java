package vn.mangnon.publishing.forms;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import vn.mangnon.time.WorkingCalendar;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;

/** How days, moments and codes stand on paper. */
final class Words {
  static final Locale VIETNAM = Locale.of("vi", "VN");

  /** Room for a word or a number to be written by hand. */
  static final String SHORT = "………";

  /** Room for a name. */
  static final String LONG = "………………………………";

  private static final Formats FORMATS = new Formats(Language.VI);
  private static final int TWO_DIGITS = 3;

  private Words() {}

  /** “23/11/2026”. */
  static String day(LocalDate day) {
    return FORMATS.date(day);
  }

  /** “08:15 23/11/2026”. */
  static String moment(Instant at) {
    return FORMATS.moment(at);
  }

  /**
   * “ngày 08 tháng 3 năm 2026”: a zero before days below 10 and months below 3 (Decree 30/2020).
   */
  static String longDay(LocalDate day) {
    return "ngày %02d tháng %s năm %d"
        .formatted(
            day.getDayOfMonth(),
            day.getMonthValue() < TWO_DIGITS ? "0" + day.getMonthValue() : day.getMonthValue(),
            day.getYear());
  }

  /** A day left open within a year. */
  static String openDay(int year) {
    return "ngày … tháng … năm " + year;
  }

  /** “08 giờ 15 phút, ngày 08 tháng 3 năm 2026”. */
  static String longMoment(Instant at) {
    ZonedDateTime there = at.atZone(WorkingCalendar.ZONE);
    return "%02d giờ %02d phút, %s"
        .formatted(there.getHour(), there.getMinute(), longDay(there.toLocalDate()));
  }

  static LocalDate dayOf(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  /** Whether a text ends in these words, in capitals or not. */
  static boolean endsWith(String text, String end) {
    return lowered(text).endsWith(lowered(end));
  }

  private static String lowered(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(VIETNAM).strip();
  }

  static String upper(String text) {
    return text.toUpperCase(VIETNAM);
  }

  /** As within a sentence: “Phường Hà Lầm” is “phường Hà Lầm”. */
  static String lower(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAM) + text.substring(1);
  }
}
