package vn.mangnon.linkage;

/**
 * One degree of likeness.
 *
 * @param name what the two values have in common, shown in explanations
 * @param expected roughly how often records of one person stand at it, 0 to 1; where the estimate
 *     starts
 * @param term how far the rarity of the value counts, 0 (not) to 1 (as for equal values)
 */
record Level(String name, double expected, double term) {
  static final double NO_TERM = 0;

  static Level of(String name, double expected) {
    return new Level(name, expected, NO_TERM);
  }
}
