package vn.mangnon.programme;

import java.util.List;

/** A way to break a count down (sex, age group, ethnicity, disability). */
public record Dimension(String code, String nameVi, String nameEn, List<Option> options) {
  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }

  /**
   * One class of the dimension.
   *
   * @param sdmx the code in SDMX code lists; empty where there is none
   */
  public record Option(String code, String nameVi, String nameEn, String sdmx) {
    /** Its name in a language: "vi" or "en". */
    public String nameIn(String language) {
      return "en".equals(language) ? nameEn : nameVi;
    }
  }
}
