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
    return Math.abs(one.length() - other.length()) <= most
        && UP_TO[most].apply(one, other) >= 0;
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

  /** Whether exactly one edit leads over; fast, because names are compared word by word. */
  static boolean one(String one, String other) {
    int difference = one.length() - other.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (difference == 0) {
      return same < shorter
          && (tail(one, same + 1, other, same + 1)
              || (same + 1 < shorter
                  && one.charAt(same) == other.charAt(same + 1)
                  && one.charAt(same + 1) == other.charAt(same)
                  && tail(one, same + 2, other, same + 2)));
    }
    return difference > 0 ? tail(one, same + 1, other, same) : tail(one, same, other, same + 1);
  }

  private static boolean tail(String one, int from, String other, int otherFrom) {
    return one.regionMatches(from, other, otherFrom, Math.max(0, one.length() - from))
        && one.length() - from == other.length() - otherFrom;
  }
}
