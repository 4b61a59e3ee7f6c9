package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One reported value behind a figure, or an earlier revision of it.
 *
 * @param element code of the element
 * @param numerator it belongs to the numerator, otherwise to the denominator
 * @param knownTo until when it was taken for true; empty: still
 */
public record Source(
    String element,
    boolean numerator,
    int place,
    Period period,
    int category,
    BigDecimal value,
    Instant knownFrom,
    Optional<Instant> knownTo,
    UUID submission,
    SubmissionState state,
    String byName,
    Origin origin,
    String comment) {}
