package vn.mangnon.web.chart;

/**
 * One value of a series.
 *
 * @param year its year
 * @param value in the unit of the chart
 * @param settled whether it is final; provisional and incomplete values are hollow
 */
public record Dot(int year, double value, boolean settled) {}
