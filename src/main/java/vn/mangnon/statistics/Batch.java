package vn.mangnon.statistics;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/**
 * Figures that arrive together.
 *
 * @param name what a person calls it, such as the file's name
 * @param state what the submissions it touches become
 * @param knownAt since when the values are taken for true, for the loading of history by the
 *     application itself; otherwise now
 * @param rows read once, streamed
 */
public record Batch(
    String name,
    Origin origin,
    SubmissionState state,
    Optional<Instant> knownAt,
    Iterator<FigureRow> rows) {}
