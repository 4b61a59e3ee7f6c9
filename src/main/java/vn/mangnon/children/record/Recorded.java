package vn.mangnon.children.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a row of a record comes from and during which time it was what the register knew.
 *
 * @param source a code of the list of sources
 * @param reason why it corrects the row before, empty for a first row
 * @param knownTo empty while it is known
 * @param by the name of who recorded it
 */
public record Recorded(
    String source, String reason, Instant knownFrom, Optional<Instant> knownTo, String by) {}
