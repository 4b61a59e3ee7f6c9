package vn.mangnon.children.counts;

import java.util.List;
import java.util.Optional;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.survey.Condition;

/**
 * How one data element of the programme is counted from the register, a row of {@code
 * children/counts.csv}.
 *
 * @param element code of the data element
 * @param conditions all of which must hold; for events the first says which
 * @param growth what the measurements are judged by; for {@link Kind#GROWTH} only
 * @param proposed whether the province has not confirmed the rule
 * @param note what a reader must know of it, in Vietnamese; may be empty
 */
public record CountRule(
    String element,
    Kind kind,
    AgeRange ages,
    List<FactFilter> conditions,
    Optional<Judged> growth,
    boolean proposed,
    String note) {
  public CountRule {
    conditions = List.copyOf(conditions);
  }

  /** What is counted. */
  public enum Kind {
    /** Children who live there. */
    LIVING,
    /** Things that happened to children who live there. */
    EVENTS,
    /** Children to whom such a thing happened, each once. */
    HAPPENED_TO,
    /** Children who had every dose of the first year by their first birthday. */
    IMMUNISED_FIRST_YEAR,
    /** Children who had every dose that is overdue at their age. */
    IMMUNISED_BY_AGE,
    /** Children by their last measurement of the period. */
    GROWTH
  }

  /**
   * By what measurements are judged.
   *
   * @param index the z-score that must be valid
   * @param condition what it must say; empty: anything
   */
  record Judged(GrowthIndex index, Optional<Condition> condition) {}
}
