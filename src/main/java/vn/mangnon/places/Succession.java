package vn.mangnon.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.folder.Confidence;

/**
 * A place, or a part of it, became another place.
 *
 * @param childShare the share of its children that went there, 0 to 1, where stated
 * @param doubtful the sources contradict each other: no figure is moved along it
 * @param source the legal act and clause
 * @param note what a reader should know, may be empty
 */
public record Succession(
    int from,
    int to,
    LocalDate on,
    SuccessionKind kind,
    Optional<BigDecimal> childShare,
    boolean doubtful,
    Confidence confidence,
    String source,
    String note) {}
