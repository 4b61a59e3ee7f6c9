package vn.mangnon.programme;

import java.util.List;
import java.util.Optional;

/**
 * Part III of the plan.
 *
 * @param estimateChain the agencies an estimate passes, first to last
 * @param staffing how many collaborators each village gets
 */
public record Funding(
    List<Rule> rules,
    List<String> sources,
    List<Station> estimateChain,
    Optional<StaffingNorm> staffing) {
  /**
   * A norm for staff.
   *
   * @param action the task that sets it
   * @param passage the plan's words
   * @param perVillage collaborators for each village
   */
  public record StaffingNorm(String action, String passage, int perVillage) {}

  /** One numbered rule with the plan's words. */
  public record Rule(String id, String number, String textVi, String glossEn) {}

  /**
   * A station of the estimate.
   *
   * @param agency an agency's code, empty where the plan names none
   */
  public record Station(String agency, String vi, String en) {
    /** In a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }
}
