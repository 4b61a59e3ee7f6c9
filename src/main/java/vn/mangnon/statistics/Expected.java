package vn.mangnon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A form that a place owes for a period.
 *
 * @param submission the current one, if it was begun
 * @param reminders how often the place was reminded
 */
public record Expected(
    String form,
    int place,
    Period period,
    LocalDate dueOn,
    Optional<Submission> submission,
    Timeliness timeliness,
    int reminders,
    Optional<Instant> lastReminded) {}
