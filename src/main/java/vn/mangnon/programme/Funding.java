package vn.mangnon.programme;

import java.util.List;

/**
 * Part III of the plan.
 *
 * @param estimateChain the agencies an estimate passes, first to last
 */
public record Funding(List<Rule> rules, List<String> sources, List<Station> estimateChain) {
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
