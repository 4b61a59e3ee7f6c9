package vn.mangnon.linkage;

/**
 * Two records and how sure it is that they are one person.
 *
 * @param one the smaller record number, from 0 in the order of adding
 * @param other the larger record number
 * @param score logarithm to base 2 of the odds; see {@link Scoring}
 * @param pattern levels of all features
 * @param caution why it must not be linked without a person, or {@link Caution#NONE}
 */
record ScoredPair(int one, int other, float score, long pattern, Caution caution) {
  double probability() {
    return Scoring.probability(score);
  }
}
