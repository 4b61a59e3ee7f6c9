package vn.mangnon.protection.cases;

import java.util.Map;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/**
 * Numbers of the whole province, without any row.
 *
 * @param cases how many stand at each step; a step without any is missing
 * @param overdue how many deadlines have gone by, by kind
 * @param waiting children of reports of whom nobody has decided yet
 */
public record CaseCounts(Map<Step, Long> cases, Map<DeadlineKind, Long> overdue, long waiting) {
  public CaseCounts {
    cases = Map.copyOf(cases);
    overdue = Map.copyOf(overdue);
  }
}
