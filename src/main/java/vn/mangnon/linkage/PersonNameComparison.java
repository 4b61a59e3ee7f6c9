package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.Keystroke;

/** Whole names, word by word, with the slips Vietnamese names meet. */
record PersonNameComparison(NameDomain domain) implements Comparison {
  static final int EXACT = 0;
  static final int MARKS = 1;
  static final int SOUND = 2;
  static final int REORDERED = 3;
  static final int TYPO = 4;
  static final int DROPPED = 5;
  static final int OTHER_MIDDLE = 6;
  static final int OTHER_GIVEN = 7;
  static final int SAME_GIVEN = 8;
  static final int SHARED_WORD = 9;
  static final int DIFFERENT = 10;
  private static final List<Level> LEVELS =
      List.of(
          new Level("exact", .7, 1),
          new Level("marks or tones differ", .06, 1),
          new Level("sounds alike", .03, .7),
          new Level("parts swapped or joined", .03, .9),
          new Level("a typing slip", .06, .6),
          new Level("a part left out", .05, .6),
          new Level("one other part differs", .02, 0),
          new Level("only the given name differs", .02, 0),
          new Level("only the given name agrees", .01, 0),
          new Level("a word in common", .01, 0),
          new Level("different", .01, 0));

  @Override
  public List<Level> levels() {
    return LEVELS;
  }

  @Override
  public int compare(int one, int other) {
    if (one == other) {
      return EXACT;
    }
    int glance = NameGlance.compare(domain.glance(one), domain.glance(other));
    return glance == NameGlance.UNSURE ? closely(one, other) : glance;
  }

  /** The same, word by word, whatever the words are. */
  int closely(int one, int other) {
    int length = domain.length(one);
    int otherLength = domain.length(other);
    if (domain.termOf(one) == domain.termOf(other)) {
      return MARKS;
    }
    if (length == otherLength && soundAlike(one, other, length)) {
      return SOUND;
    }
    if (domain.rearranged(one, other)) {
      return REORDERED;
    }
    return byWords(one, length, other, otherLength);
  }

  private boolean soundAlike(int one, int other, int length) {
    WordTable words = domain.words();
    for (int index = 0; index < length; index++) {
      int left = domain.word(one, index);
      int right = domain.word(other, index);
      boolean alike =
          (index == 0 && length > 1)
              ? words.surnameSound(left) == words.surnameSound(right)
              : words.sound(left) == words.sound(right);
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  private int byWords(int one, int length, int other, int otherLength) {
    int taken = 0;
    int same = 0;
    int slips = 0;
    for (int index = 0; index < length; index++) {
      int match = partner(one, index, other, otherLength, taken);
      if (match >= 0) {
        taken |= 1 << (match & 0xff);
        same += match >> 8 == 0 ? 1 : 0;
        slips += match >> 8 == 0 ? 0 : 1;
      }
    }
    boolean givenAgrees =
        near(domain.word(one, length - 1), domain.word(other, otherLength - 1)) >= 0;
    int matched = same + slips;
    int shorter = Math.min(length, otherLength);
    if (matched == shorter && length == otherLength) {
      return TYPO;
    }
    if (matched == shorter && shorter > 1) {
      return DROPPED;
    }
    if (matched > 1 && matched == Math.max(length, otherLength) - 1) {
      return givenAgrees ? OTHER_MIDDLE : OTHER_GIVEN;
    }
    return givenAgrees ? SAME_GIVEN : matched > 0 ? SHARED_WORD : DIFFERENT;
  }

  /** Index of the best free partner, plus 256 if it is only near; -1 where there is none. */
  private int partner(int one, int index, int other, int otherLength, int taken) {
    int found = -1;
    for (int candidate = 0; candidate < otherLength; candidate++) {
      if ((taken & 1 << candidate) == 0) {
        int near = near(domain.word(one, index), domain.word(other, candidate));
        if (near == 0) {
          return candidate;
        }
        found = near == 1 && found < 0 ? candidate | 256 : found;
      }
    }
    return found;
  }

  /** 0 same letters or sounds, 1 one keystroke apart, -1 neither. */
  private int near(int left, int right) {
    WordTable words = domain.words();
    if (left == right
        || words.plain(left) == words.plain(right)
        || words.sound(left) == words.sound(right)) {
      return 0;
    }
    // Two valid syllables a letter apart ("Lan", "Lam") are two names rather than a slip.
    if (words.syllable(left) && words.syllable(right)) {
      return -1;
    }
    String one = words.word(left).plain();
    String other = words.word(right).plain();
    return Math.max(one.length(), other.length()) > 2 && Keystroke.apart(one, other) ? 1 : -1;
  }
}
