package vn.mangnon.statistics;

import java.math.BigDecimal;

/**
 * One reported value on its way in.
 *
 * @param element id from {@link Catalogue}
 * @param place id of the place
 * @param period {@link Period#key()}
 * @param category id from {@link Catalogue}; {@link Category#TOTAL} for the whole
 * @param row row of the file it came from, or 0
 * @param comment may be empty
 */
public record FigureRow(
    int element, int place, int period, int category, BigDecimal value, int row, String comment) {}
