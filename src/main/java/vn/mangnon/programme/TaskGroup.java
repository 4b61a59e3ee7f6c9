package vn.mangnon.programme;

import java.util.List;
import java.util.Optional;

/** A group of tasks and solutions (part II of the plan). */
public record TaskGroup(
    String id, int number, String titleVi, String titleEn, List<Action> actions) {
  /** Its title in a language: "vi" or "en". */
  public String titleIn(String language) {
    return "en".equals(language) ? titleEn : titleVi;
  }

  /**
   * One task.
   *
   * @param marker as printed before it: "a)", "-" or nothing
   * @param parent the task it details
   * @param glossEn a short English gloss, not a translation
   */
  public record Action(
      String id, String marker, Optional<String> parent, String textVi, String glossEn) {}
}
