package vn.mangnon.programme;

import java.util.List;

/**
 * What the plan asks of an agency (part IV).
 *
 * @param agency the code of the agency the plan names
 * @param marker as printed before it
 * @param function the key by which a successor is found
 * @param indicators the indicators it names
 */
public record Duty(
    String id,
    String agency,
    String marker,
    String textVi,
    String glossEn,
    Role role,
    String function,
    List<String> indicators) {
  /** What kind of duty it is. */
  public enum Role {
    /** The focal agency. */
    FOCAL,
    /** Leads indicators. */
    LEAD,
    /** Coordinates on indicators. */
    COORDINATE,
    /** Any other duty. */
    DUTY
  }
}
