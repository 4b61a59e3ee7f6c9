package vn.mangnon.linkage;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Distances between two spellings. */
final class Edits {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final DamerauLevenshteinDistance[] UP_TO = {
    new DamerauLevenshteinDistance(0),
    new DamerauLevenshteinDistance(1),
    new DamerauLevenshteinDistance(2),
    new DamerauLevenshteinDistance(3),
    new DamerauLevenshteinDistance(4)
  };
  private static final DamerauLevenshteinDistance UNBOUNDED = new DamerauLevenshteinDistance();

  private Edits() {}

  /** Whether at most {@code most} (0 to 4) insertions, deletions, changes or swaps lead over. */
  static boolean within(String one, String other, int most) {
    return Math.abs(one.length() - other.length()) <= most && UP_TO[most].apply(one, other) >= 0;
  }

  /** Similarity after Jaro and Winkler, 0 to 1. */
  static double jaroWinkler(String one, String other) {
    return JARO_WINKLER.apply(one, other);
  }

  /** The share of letters that need no edit, 0 to 1. */
  static double likeness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0 ? 1 : 1 - (double) UNBOUNDED.apply(one, other) / longest;
  }
}
