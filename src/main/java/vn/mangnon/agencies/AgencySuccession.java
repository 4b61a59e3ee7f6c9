package vn.mangnon.agencies;

import java.time.LocalDate;
import vn.mangnon.folder.Confidence;

/**
 * One function passed from an agency to another.
 *
 * @param function the key of the function ("children"), or "*" for everything not named otherwise
 * @param on the first day of the new holder
 */
public record AgencySuccession(
    String from,
    String to,
    LocalDate on,
    String function,
    Confidence confidence,
    String source,
    String note) {
  /** The word for every function that has no line of its own. */
  public static final String EVERYTHING = "*";
}
