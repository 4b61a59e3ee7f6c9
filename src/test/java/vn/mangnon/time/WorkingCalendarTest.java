package vn.mangnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = WorkingCalendar.ofVietnam();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 1, 2026-11-24",
    "2026-11-20, 5, 2026-11-27",
    "2026-11-21, 1, 2026-11-23",
    "2025-01-24, 5, 2025-02-07",
    "2024-04-26, 3, 2024-05-04",
    "2024-05-03, 1, 2024-05-04",
    "2026-04-24, 1, 2026-04-28",
    "2025-12-31, 1, 2026-01-05"
  })
  void countsWorkingDaysAfterTheEvent(LocalDate event, int days, LocalDate last) {
    assertThat(calendar.plusWorkingDays(event, days)).isEqualTo(last);
  }

  @Test
  void workThatMustNotWaitCountsOnWithoutTheFileOfAYear() {
    LocalDate beforeAnUnknownYear = LocalDate.of(2027, 12, 30);
    assertThatThrownBy(() -> calendar.plusWorkingDays(beforeAnUnknownYear, 5))
        .hasMessageContaining("2028");
    WorkingCalendar guessing = calendar.guessingOtherYears();
    assertThat(guessing.plusWorkingDays(beforeAnUnknownYear, 5)).isEqualTo("2028-01-06");
    assertThat(guessing.isWorkingDay(LocalDate.of(2026, 9, 2))).as("a known holiday").isFalse();
  }

  @Test
  void aLimitEndsAtTheEndOfItsLastDayInVietnam() {
    // 23:30 on Friday in Vietnam is still Friday, though it is already 16:30 UTC.
    Instant friday = Instant.parse("2026-11-20T16:30:00Z");
    assertThat(calendar.endOfWorkingDays(friday, 1))
        .isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
  }

  @Test
  void hoursRunThroughNightsAndHolidays() {
    Instant eveOfTet = Instant.parse("2026-02-16T13:00:00Z");
    assertThat(calendar.plusHours(eveOfTet, 12)).isEqualTo(Instant.parse("2026-02-17T01:00:00Z"));
  }

  @Test
  void countsADayThatMayBeAHolidayAsAWorkingDay() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isTrue();
  }

  @Test
  void hasTheElevenHolidaysOfEveryYear() {
    for (int year = 2021; year <= 2027; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      long weekdaysOff =
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
              .filter(day -> !calendar.isWorkingDay(day))
              .count();
      long worked =
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
              .filter(calendar::isWorkingDay)
              .count();
      assertThat(weekdaysOff - worked).as("days off in %d", year).isEqualTo(11);
    }
  }

  @Test
  void alwaysEndsOnAWorkingDayAndNeverCountsMoreThanAsked() {
    Random random = new Random(52);
    for (int round = 0; round < 500; round++) {
      LocalDate event = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2400));
      int count = 1 + random.nextInt(20);
      LocalDate last = calendar.plusWorkingDays(event, count);
      assertThat(calendar.isWorkingDay(last)).isTrue();
      assertThat(
              event.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count())
          .isEqualTo(count);
    }
  }

  @Test
  void saysWhichFileIsMissingForALaterYear() {
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2031, 1, 6)))
        .hasMessageContaining("calendar/vn-2031.csv");
  }
}
