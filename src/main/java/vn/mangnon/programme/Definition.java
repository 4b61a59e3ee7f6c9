package vn.mangnon.programme;

import java.time.LocalDate;

/**
 * What is counted. The plan defines nothing: every definition is proposed until the province
 * confirms it, and screens and reports say so.
 *
 * @param validFrom the first day figures are counted so
 */
public record Definition(
    String numeratorVi,
    String numeratorEn,
    String denominatorVi,
    String denominatorEn,
    Status status,
    LocalDate validFrom) {
  /** Whether the province has agreed. */
  public enum Status {
    PROPOSED,
    CONFIRMED
  }
}
