package vn.mangnon.agencies;

import java.time.LocalDate;
import vn.mangnon.folder.Confidence;

/**
 * One function passed from an agency to another.
 *
 * @param function the key of the function ("children"), or "*" for everything not named otherwise
 * @param on the first day of the new holder
 * @param noteVi what a reader should know, may be empty
 */
public record AgencySuccession(
    String from,
    String to,
    LocalDate on,
    String function,
    Confidence confidence,
    String source,
    String noteVi,
    String noteEn) {
  /** The word for every function that has no line of its own. */
  public static final String EVERYTHING = "*";
}
