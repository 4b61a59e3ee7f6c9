package vn.mangnon.linkage;

/** The distinct values of one column, or of columns that exchange values, as numbers from 0. */
sealed interface Domain permits DateDomain, NameDomain, TextDomain {
  /** The code of a missing value. */
  int MISSING = -1;

  /** The number of this value, given now if it is new; {@link #MISSING} for an empty one. */
  int code(String raw);

  /** How many distinct values there are. */
  int size();

  /** The value as a person would write it. */
  String text(int code);

  /** Codes whose values count as one when their frequency is asked; without tones, for names. */
  int termOf(int code);

  /** The text by which equal terms are known elsewhere; without marks, for names. */
  default String termText(int code) {
    return text(code);
  }

  /** Hashes of what two records of one person probably share, for blocks of their own. */
  void strongKeys(int code, LongList keys);

  /** Hashes of less telling parts, to split blocks that are too large. */
  void looseKeys(int code, LongList keys);
}
