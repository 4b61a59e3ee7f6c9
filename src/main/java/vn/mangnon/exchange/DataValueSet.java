package vn.mangnon.exchange;

import java.util.List;

/**
 * Known figures of a form for a period, as another system reads them.
 *
 * @param dataSet code of the form
 * @param period its code
 * @param sample the figures are made up
 */
public record DataValueSet(
    String dataSet, String period, boolean sample, List<DataValue> dataValues) {
  public DataValueSet {
    dataValues = List.copyOf(dataValues);
  }

  /** One figure; what {@code POST} reads, {@code GET} writes. */
  public record DataValue(
      String dataElement,
      String period,
      String orgUnit,
      String categoryOptionCombo,
      String value,
      String comment) {}
}
