package vn.mangnon.agencies;

import java.util.List;
import vn.mangnon.folder.Confidence;

/**
 * Who holds a function on a day.
 *
 * @param agency the holder
 * @param steps the successions that led to it, oldest first; empty when it is the plan's own agency
 * @param confidence the weakest of the steps and the holder
 */
public record Holder(Agency agency, List<AgencySuccession> steps, Confidence confidence) {
  /** Whether the function passed on since the plan was issued. */
  public boolean changed() {
    return !steps.isEmpty();
  }
}
