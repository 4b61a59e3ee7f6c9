package vn.mangnon.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days of Vietnam's state agencies: Monday to Friday, without public holidays and days
 * in lieu, with the weekend days worked in exchange. Answers only for years whose file is there.
 */
public final class WorkingCalendar {
  /** The time zone of every legal deadline. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Map<LocalDate, SpecialDay> special;
  private final Set<Integer> years;
  private final boolean guessing;

  /** A calendar of these special days; it answers for the years they stand in. */
  public WorkingCalendar(Collection<SpecialDay> days) {
    this(
        days.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity())),
        days.stream().map(day -> day.day().getYear()).collect(Collectors.toSet()),
        false);
  }

  private WorkingCalendar(
      Map<LocalDate, SpecialDay> special, Set<Integer> years, boolean guessing) {
    this.special = special;
    this.years = years;
    this.guessing = guessing;
  }

  /** The calendar of the files of the application, one for each year. */
  public static WorkingCalendar ofVietnam() {
    return new WorkingCalendar(HolidayFiles.read());
  }

  /**
   * The same calendar for work that must not wait for a file: in a year without one each Monday to
   * Friday counts as a working day, so that a limit ends too early rather than too late.
   */
  public WorkingCalendar guessingOtherYears() {
    return new WorkingCalendar(special, years, true);
  }

  /**
   * Whether state agencies work on that day.
   *
   * @throws IllegalStateException for a year without a file, unless this calendar guesses
   */
  public boolean isWorkingDay(LocalDate day) {
    if (!guessing && !years.contains(day.getYear())) {
      throw new IllegalStateException(
          "Thiếu lịch nghỉ năm %d: hãy thêm tệp calendar/vn-%d.csv."
              .formatted(day.getYear(), day.getYear()));
    }
    SpecialDay known = special.get(day);
    boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    if (known == null) {
      return weekday;
    }
    return switch (known.kind()) {
      case HOLIDAY -> false;
      case WORKING -> true;
      case UNCONFIRMED -> weekday;
    };
  }

  /**
   * The last day of a time limit of working days; the day of the event is not counted.
   *
   * @param count at least 1
   */
  public LocalDate plusWorkingDays(LocalDate event, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("A limit has at least one working day, not " + count);
    }
    LocalDate day = event;
    int left = count;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The moment a limit of working days after an event ends: midnight after its last day. */
  public Instant endOfWorkingDays(Instant event, int count) {
    LocalDate last = plusWorkingDays(event.atZone(ZONE).toLocalDate(), count);
    return last.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The moment a limit of hours after an event ends; nights, weekends and holidays count. */
  public Instant plusHours(Instant event, int hours) {
    return event.plus(Duration.ofHours(hours));
  }
}
