package vn.mangnon.linkage;

/** Why a pair, however alike, is never linked without a person. */
public enum Caution {
  /** Nothing speaks against it. */
  NONE,
  /**
   * Born on about one day, perhaps to one mother, with given names that differ as whole syllables.
   */
  TWINS,
  /** Two valid personal identification numbers that differ. */
  DIFFERENT_NUMBERS
}
