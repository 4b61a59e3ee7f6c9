package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the value is heading if nothing changes: least squares on the points since the last series
 * break, on a log scale for mortality and a logit scale for shares, so that it never leaves 0–100
 * %.
 *
 * @param basedOn how many points it was fitted to, at least four
 * @param years one expected value with its 80 % interval for each coming year
 */
public record Forecast(int basedOn, List<Year> years) {

  public Forecast {
    years = List.copyOf(years);
  }

  /**
   * The forecast of one year.
   *
   * @param year reporting year
   * @param expected most likely value
   * @param low lower end of the 80 % interval
   * @param high upper end of the 80 % interval
   */
  public record Year(int year, BigDecimal expected, BigDecimal low, BigDecimal high) {}
}
