package vn.mangnon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One form of one place for one period.
 *
 * @param form code of the form
 * @param place id of the place
 * @param version counts every change; a command with an older version is refused
 * @param supersedes the submission this one corrects
 * @param reason why it was returned
 * @param dueOn last day to submit in time
 * @param changedByName who changed it last
 */
public record Submission(
    UUID id,
    String form,
    int place,
    Period period,
    SubmissionState state,
    int version,
    Optional<UUID> supersedes,
    Origin origin,
    Optional<String> reason,
    LocalDate dueOn,
    Instant openedAt,
    Optional<Instant> submittedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> lockedAt,
    Instant changedAt,
    String changedByName,
    boolean late) {}
