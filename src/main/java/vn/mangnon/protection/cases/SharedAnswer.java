package vn.mangnon.protection.cases;

import java.util.Map;
import java.util.UUID;

/**
 * What became of one action in several cases: recorded in all of them or in none.
 *
 * @param each the answer of each case; where one is not {@link CaseAnswer.Done}, nothing was
 *     recorded in any
 */
public record SharedAnswer(Map<UUID, CaseAnswer> each) {
  public SharedAnswer {
    each = Map.copyOf(each);
  }

  /** Whether it is recorded in every case. */
  public boolean recorded() {
    return each.values().stream().allMatch(CaseAnswer.Done.class::isInstance);
  }

  /** The answer of one case. */
  public CaseAnswer of(UUID caseId) {
    return each.getOrDefault(caseId, new CaseAnswer.Absent());
  }
}
