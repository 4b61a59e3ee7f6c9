package vn.mangnon.statistics;

import java.math.BigDecimal;

/**
 * A value in a year.
 *
 * @param year reporting year
 * @param value in the unit of the target
 */
public record Point(int year, BigDecimal value) {}
