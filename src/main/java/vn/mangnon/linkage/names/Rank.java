package vn.mangnon.linkage.names;

import java.util.List;

/**
 * How well a child fits a question.
 *
 * @param score higher fits better; bits, comparable only within one question
 * @param name how much of the asked name's worth was found, 0 to 1; 0 when no name was asked
 * @param reasons why, from the most telling
 */
public record Rank(double score, double name, List<Reason> reasons) {
  /** Keeps its own copy. */
  public Rank {
    reasons = List.copyOf(reasons);
  }

  /** What was found alike or not; pages have a sentence for each. */
  public enum Reason {
    /** Every word, every tone. */
    NAME_EXACT,
    /** Every word, some marks or tones differ. */
    NAME_WITHOUT_MARKS,
    /** Every word, some only sound alike. */
    NAME_BY_SOUND,
    /** Some word is a keystroke away. */
    NAME_WITH_SLIPS,
    /** A word is missing or another. */
    NAME_IN_PART,
    /** The words stand in another order. */
    NAME_REORDERED,
    /** The same year of birth. */
    YEAR,
    /** The year before or after. */
    YEAR_NEAR,
    /** Another year of birth. */
    OTHER_YEAR,
    /** The same commune. */
    PLACE,
    /** Another commune. */
    OTHER_PLACE,
    /** A caregiver's name is the same, but for marks or sounds. */
    CAREGIVER,
    /** A caregiver's name is much alike. */
    CAREGIVER_ALIKE
  }
}
