package vn.mangnon.programme;

/**
 * The unit of a target.
 *
 * @param code its key in the files
 * @param vi for display ("%", "‰ trẻ đẻ sống")
 * @param en for display
 * @param sdmx the code of CL_UNIT_MEASURE
 */
public record Unit(String code, String vi, String en, String sdmx) {
  /** For display in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
