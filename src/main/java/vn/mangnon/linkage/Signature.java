package vn.mangnon.linkage;

/**
 * The letters of a word as a bag: two bits for each letter say none, one, or more. How many letters
 * two words share bounds every likeness, so that most unlike words are never compared letter by
 * letter.
 */
final class Signature {
  private static final int LETTERS = 26;
  private static final int CLASSES = 32;
  private static final int DIGIT_BITS = 6;

  private Signature() {}

  /** The bag of a text of a–z and digits. */
  static long of(CharSequence text) {
    long bag = 0;
    for (int index = 0; index < text.length(); index++) {
      int shift = 2 * letter(text.charAt(index));
      bag |= (bag >>> shift & 1) == 0 ? 1L << shift : 2L << shift;
    }
    return bag;
  }

  /** The bag of a number: six bits for each digit, so that it tells more than one of letters. */
  static long ofDigits(CharSequence text) {
    long bag = 0;
    for (int index = 0; index < text.length(); index++) {
      int shift = DIGIT_BITS * (text.charAt(index) % 10);
      long counted = bag >>> shift & (1L << DIGIT_BITS) - 1;
      bag |= (counted + 1 & (1L << DIGIT_BITS) - 1) << shift;
    }
    return bag;
  }

  private static int letter(char character) {
    return character >= 'a' && character <= 'z'
        ? character - 'a'
        : LETTERS + character % (CLASSES - LETTERS);
  }

  /** About the most letters two texts can have in common. */
  static int common(long one, long other) {
    return Long.bitCount(one & other);
  }

  /** About the least edits that lead from one text to the other. */
  static int fewestEdits(long one, int length, long other, int otherLength) {
    int longest = Math.max(length, otherLength);
    int bags = Math.max(Long.bitCount(one), Long.bitCount(other));
    // Letters beyond the second of a kind are not in the bags; they may agree.
    return Math.max(Math.abs(length - otherLength), Math.min(longest, bags) - common(one, other));
  }
}
