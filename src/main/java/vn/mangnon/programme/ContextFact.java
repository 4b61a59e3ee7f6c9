package vn.mangnon.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.folder.Confidence;

/**
 * A real figure published about the province, kept with its source.
 *
 * @param asOf the last day of the time it speaks of
 * @param element the element it is a value of, if it is one
 * @param value the number
 * @param qualifier whether the source gives it exactly
 */
public record ContextFact(
    String id,
    LocalDate asOf,
    Optional<String> element,
    String nameVi,
    String nameEn,
    BigDecimal value,
    Qualifier qualifier,
    Confidence confidence,
    String source) {
  /** In a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }

  /** How exact the source is; only exact figures become observations. */
  public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    NEARLY
  }
}
