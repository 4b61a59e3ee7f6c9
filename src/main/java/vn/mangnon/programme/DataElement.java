package vn.mangnon.programme;

import java.util.List;

/**
 * A count that is reported (số liệu gốc).
 *
 * @param code stable, snake_case English
 * @param aggregation over the periods of a year; over places values are always added
 * @param disaggregations the dimensions its total may be broken down by, each one way
 * @param agency the code of the agency of the plan whose form it stands on
 */
public record DataElement(
    String code,
    String nameVi,
    String nameEn,
    Aggregation aggregation,
    ValueType valueType,
    List<Dimension> disaggregations,
    Level reportedAt,
    Series source,
    String agency) {
  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }

  /** How values of several periods make the year's value. */
  public enum Aggregation {
    /** A flow: added. */
    SUM,
    /** A stock: the last one counts. */
    LAST
  }

  /** What may be entered. */
  public enum ValueType {
    /** A whole number from 0. */
    COUNT,
    /** 0 or 1. */
    FLAG
  }
}
