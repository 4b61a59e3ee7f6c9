package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.time.WorkingCalendar;
import vn.mangnon.web.Language;
import vn.mangnon.web.Messages;

class TimeLeftTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.ofVietnam();
  private static final Messages MESSAGES = Messages.load();

  @Test
  void hoursAndMinutesOnTheLastDay() {
    assertThat(said(DeadlineKind.EMERGENCY_MEASURE, "2027-02-04T10:40", "2027-02-04T07:20"))
        .isEqualTo("còn 3 giờ 20 phút");
    assertThat(said(DeadlineKind.REVIEW, "2027-02-04T23:59", "2027-02-04T07:20"))
        .isEqualTo("còn 16 giờ 39 phút");
    assertThat(said(DeadlineKind.EMERGENCY_MEASURE, "2027-02-04T10:40", "2027-02-04T10:40"))
        .isEqualTo("còn 0 giờ 0 phút");
  }

  @Test
  void workingDaysRestOverTetWhereTheLimitCountsThem() {
    assertThat(said(DeadlineKind.PLAN_DECISION, "2027-02-17T23:59", "2027-02-03T22:40"))
        .isEqualTo("còn 5 ngày làm việc");
    assertThat(said(DeadlineKind.SERVICE, "2027-02-17T23:59", "2027-02-03T22:40"))
        .isEqualTo("còn 14 ngày");
  }

  @Test
  void whatIsOverSaysForHowLong() {
    assertThat(said(DeadlineKind.EMERGENCY_MEASURE, "2027-02-04T10:40", "2027-02-04T12:45"))
        .isEqualTo("quá hạn 2 giờ 5 phút");
    assertThat(said(DeadlineKind.PLAN_DECISION, "2027-02-17T23:59", "2027-02-20T08:00"))
        .isEqualTo("quá hạn 2 ngày");
  }

  private static String said(DeadlineKind kind, String due, String now) {
    TimeLeft left = TimeLeft.of(kind, at(due), at(now), CALENDAR);
    return MESSAGES.text(Language.VI, left.key(), left.amount(), left.minutes());
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + ":00+07:00").toInstant();
  }
}
