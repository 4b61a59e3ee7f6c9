package vn.mangnon.web.chart;

/**
 * A place where a series breaks: values on its two sides are not comparable.
 *
 * @param year the break lies before this year's value, as a fraction of years (2024.5 = middle)
 * @param name what changed
 */
public record Break(double year, String name) {}
