package vn.mangnon.web.chart;

/**
 * A checkpoint of the plan.
 *
 * @param year its year
 * @param value what is asked for, in the unit of the chart
 * @param last whether it is the final one, drawn as a diamond; others are ticks
 * @param label how it is written, with its comparator: {@code ≥ 65%}, {@code < 4,5%}
 */
public record Mark(int year, double value, boolean last, String label) {}
