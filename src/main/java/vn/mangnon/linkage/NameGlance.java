package vn.mangnon.linkage;

/**
 * A name of up to four syllables in one number, so that most pairs of names are compared without
 * looking at their letters: thirteen bits for each word's class of sounds, the last word lowest,
 * and twelve that differ where the letters joined together differ. 0 where a word is no syllable or
 * the words are too many: such names are compared word by word.
 */
final class NameGlance {
  private static final int WORDS = 4;
  private static final int BITS = 13;
  private static final int LANE = (1 << BITS) - 1;
  private static final long EACH = 1L | 1L << BITS | 1L << 2 * BITS | 1L << 3 * BITS;
  private static final long NAME = (1L << WORDS * BITS) - 1;

  /** Only looking closely can tell. */
  static final int UNSURE = -1;

  private NameGlance() {}

  /**
   * The number of a name.
   *
   * @param numbers of its words in the table, first to last
   * @param letters a hash of all its letters in one
   */
  static long of(WordTable table, int[] numbers, long letters) {
    if (numbers.length > WORDS) {
      return 0;
    }
    long glance = 0;
    for (int number : numbers) {
      int sound = table.syllableSound(number);
      if (sound == 0 || sound >= LANE) {
        return 0;
      }
      glance = glance << BITS | sound;
    }
    return letters << WORDS * BITS | glance;
  }

  /** The level of two names that are not one, or {@link #UNSURE}. */
  static int compare(long one, long other) {
    long left = one & NAME;
    long right = other & NAME;
    if (left == 0 || right == 0 || (one ^ other) >>> WORDS * BITS == 0) {
      return UNSURE;
    }
    int length = length(left);
    int otherLength = length(right);
    int matched = matched(left, right);
    boolean givenAgrees = ((left ^ right) & LANE) == 0;
    int shorter = Math.min(length, otherLength);
    int longer = Math.max(length, otherLength);
    long givenNames = (1L << BITS * (length - 1)) - 1;
    boolean perhapsAlike = matched == shorter || ((left ^ right) & givenNames) == 0;
    if (length == otherLength && perhapsAlike) {
      return UNSURE;
    }
    if (matched == shorter && shorter > 1) {
      return PersonNameComparison.DROPPED;
    }
    if (matched > 1 && matched == longer - 1) {
      return givenAgrees ? PersonNameComparison.OTHER_MIDDLE : PersonNameComparison.OTHER_GIVEN;
    }
    if (givenAgrees) {
      return PersonNameComparison.SAME_GIVEN;
    }
    return matched > 0 ? PersonNameComparison.SHARED_WORD : PersonNameComparison.DIFFERENT;
  }

  private static int length(long name) {
    return (63 - Long.numberOfLeadingZeros(name)) / BITS + 1;
  }

  /** How many words of one have a partner of the same sound in the other, each used once. */
  private static int matched(long left, long right) {
    int matched = 0;
    long free = right;
    for (long words = left; words != 0; words >>>= BITS) {
      // Lanes of this sound become zero; the lowest zero lane is found by what it borrows.
      long differing = free ^ (words & LANE) * EACH;
      long zero = differing - EACH & ~differing & EACH << BITS - 1;
      long first = zero & -zero;
      matched += zero == 0 ? 0 : 1;
      free |= (first << 1) - (first >>> BITS - 1);
    }
    return matched;
  }
}
