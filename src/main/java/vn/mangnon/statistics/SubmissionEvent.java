package vn.mangnon.statistics;

import java.time.Instant;
import java.util.Optional;

/** One step in the life of a submission; never changed. */
public record SubmissionEvent(
    SubmissionState state, int version, Optional<String> reason, Instant at, String byName) {}
