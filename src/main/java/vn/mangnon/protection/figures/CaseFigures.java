package vn.mangnon.protection.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** Counts reports and cases; nobody learns a row from it. */
@Service
public class CaseFigures {
  private final SignedTransaction transactions;
  private final CaseFigureRepository repository;
  private final Clock clock;
  private final WorkingCalendar calendar = WorkingCalendar.ofVietnam().guessingOtherYears();

  CaseFigures(SignedTransaction transactions, CaseFigureRepository repository, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.clock = clock;
  }

  /** The numbers of a period; all empty for whoever may see none. */
  public FigureSet of(Actor actor, Period period) {
    Instant now = clock.instant();
    return transactions.read(
        actor, () -> repository.figures(period, now, workedUntil(period, now)));
  }

  /**
   * Each day from the first of the period until today, with how many working days there were.
   *
   * @param ranks as many as days
   */
  record Worked(List<LocalDate> days, List<Integer> ranks) {}

  private Worked workedUntil(Period period, Instant now) {
    List<LocalDate> days = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    int rank = 0;
    for (LocalDate day = period.start(); !day.isAfter(today); day = day.plusDays(1)) {
      rank += calendar.isWorkingDay(day) ? 1 : 0;
      days.add(day);
      ranks.add(rank);
    }
    return new Worked(days, ranks);
  }
}
