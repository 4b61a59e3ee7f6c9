package vn.mangnon.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a form that a place owes had come in by a moment.
 *
 * @param dueOn the last day to send it
 * @param accepted it had been accepted by then
 */
public record Receipt(
    String form,
    int place,
    Period period,
    LocalDate dueOn,
    Timeliness timeliness,
    boolean accepted) {
  static Receipt of(
      String form,
      int place,
      Period period,
      LocalDate due,
      Optional<ReportingRepository.Standing> standing,
      boolean overdue) {
    Timeliness timeliness =
        standing
            .filter(one -> !one.state().open())
            .map(one -> one.late() ? Timeliness.LATE : Timeliness.ON_TIME)
            .orElse(overdue ? Timeliness.MISSING : Timeliness.NOT_YET_DUE);
    boolean accepted =
        standing
            .filter(one ->
                switch (one.state()) {
                  case ACCEPTED, LOCKED -> true;
                  case DRAFT, SUBMITTED, RETURNED, SUPERSEDED -> false;
                })
            .isPresent();
    return new Receipt(form, place, period, due, timeliness, accepted);
  }

  /** Whether it had been handed in. */
  public boolean handedIn() {
    return switch (timeliness) {
      case ON_TIME, LATE -> true;
      case MISSING, NOT_YET_DUE -> false;
    };
  }
}
