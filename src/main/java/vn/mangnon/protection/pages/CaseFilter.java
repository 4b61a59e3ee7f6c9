package vn.mangnon.protection.pages;

import java.util.Optional;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Step;

/**
 * Which cases are wanted.
 *
 * @param step at this step; empty: every step but the end
 * @param risk found to be this great, last
 * @param place of this commune, the responsible one or the one where it happened
 */
public record CaseFilter(Optional<Step> step, Optional<Level> risk, Optional<Integer> place) {
  /** Every case that goes on. */
  static final CaseFilter ALL =
      new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether anything is left out besides closed cases. */
  public boolean narrow() {
    return step.isPresent() || risk.isPresent() || place.isPresent();
  }
}
