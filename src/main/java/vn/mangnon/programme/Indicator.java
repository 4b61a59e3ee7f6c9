package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An indicator of the plan (chỉ tiêu), with one or several targets.
 *
 * @param sentence the plan's words
 * @param leads who leads it, dated; the holder today is asked from the agencies by function
 * @param coordinators who coordinates
 */
public record Indicator(
    String id,
    int number,
    String objectiveId,
    String sentence,
    List<Assignment> leads,
    List<Assignment> coordinators,
    List<Target> targets) {
  /** Who leads it on that day, in the plan's terms. */
  public Optional<Assignment> leadOn(LocalDate day) {
    return leads.stream().filter(lead -> lead.holdsOn(day)).findFirst();
  }

  /** Who leads it in the plan as issued. */
  public Assignment lead() {
    return leads.getFirst();
  }
}
