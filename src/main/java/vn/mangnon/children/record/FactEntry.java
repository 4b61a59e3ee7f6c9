package vn.mangnon.children.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact to record.
 *
 * @param episode the client's key of it: the same key sent twice is one fact
 * @param note free text, at most 1,000 characters
 * @param source a code of the list of sources
 */
public record FactEntry(
    UUID episode,
    Fact fact,
    LocalDate startsOn,
    Optional<LocalDate> endsOn,
    String note,
    String source) {}
