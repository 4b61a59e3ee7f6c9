package vn.mangnon.web.chart;

/**
 * Where a series is heading in one year.
 *
 * @param year the year
 * @param value most likely value
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Expectation(int year, double value, double low, double high) {}
