package vn.mangnon.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What part of an additive figure of one place belongs to a place on the map of a day.
 *
 * @param mapDate the first day of that map
 * @param from the place of the figure
 * @param to a place in force on that day
 * @param weight 0 to 1; empty when the figure is not moved
 */
public record MapShare(
    LocalDate mapDate, int from, int to, Optional<BigDecimal> weight, Exactness exactness) {}
