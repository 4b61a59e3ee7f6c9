package vn.mangnon.agencies;

import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.folder.Confidence;

/**
 * A body that carries duties.
 *
 * @param code a stable short code
 * @param validFrom the first day known
 * @param validTo the first day it no longer existed; empty while it does
 * @param inPlan whether the plan names it (successors are not named there)
 */
public record Agency(
    String code,
    AgencyKind kind,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String nameVi,
    String nameEn,
    boolean inPlan,
    Confidence confidence,
    String source) {
  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }

  /** Whether it existed on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }
}
