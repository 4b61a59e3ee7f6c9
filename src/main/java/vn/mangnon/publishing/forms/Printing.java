package vn.mangnon.publishing.forms;

import java.time.Instant;
import java.time.LocalDate;
import vn.mangnon.time.WorkingCalendar;

/**
 * Who prints a paper and when: what stands at the foot of each of its pages.
 *
 * @param by the name of the account
 * @param named whether the paper says who the child is
 * @param sample whether the case is made up
 */
record Printing(String by, Instant at, boolean named, boolean sample) {
  private static final String SAMPLE = "HỒ SƠ MẪU – KHÔNG PHẢI HỒ SƠ THẬT";

  LocalDate day() {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  String marks() {
    return sample ? SAMPLE : "";
  }

  String foot(String code) {
    return "Bản in lúc "
        + Words.moment(at)
        + " bởi "
        + by
        + " · Mã "
        + code
        + (named
            ? " · Có danh tính trẻ em: chỉ người có nhiệm vụ được xem"
            : " · Bản không ghi danh tính");
  }
}
