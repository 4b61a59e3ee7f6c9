package vn.mangnon.linkage.synthetic;

/** What goes wrong when a child is written down again. */
public enum Slip {
  /** No mark at all: "Nguyen Thi Hoa". */
  NO_MARKS,
  /** Some words without marks. */
  SOME_MARKS,
  /** Another tone on one word. */
  OTHER_TONE,
  /** Telex keys without the keyboard program. */
  TELEX,
  /** VNI keys without the keyboard program. */
  VNI,
  /** Capital letters. */
  CAPITALS,
  /** One wrong keystroke. */
  ONE_KEY,
  /** Two wrong keystrokes. */
  TWO_KEYS,
  /** A spelling that sounds alike. */
  DIALECT,
  /** The middle name left out. */
  MIDDLE_DROPPED,
  /** A middle name "Thị" or "Văn" put in. */
  MIDDLE_ADDED,
  /** Given name first. */
  SWAPPED,
  /** Two words in one. */
  JOINED,
  /** Not yet named: "Con bà" and the mother's name. */
  UNNAMED,
  /** Day and month exchanged. */
  DAY_MONTH,
  /** The first of January. */
  FIRST_OF_JANUARY,
  /** The first of the month. */
  FIRST_OF_MONTH,
  /** The year before or after. */
  YEAR,
  /** The date of the lunar calendar, a few weeks earlier. */
  LUNAR,
  /** The day of registration, some days later. */
  REGISTRATION,
  /** Only the year is known. */
  YEAR_ONLY,
  /** The other sex. */
  SEX,
  /** Mother in the father's place. */
  PARENTS_EXCHANGED,
  /** A slip in the mother's name. */
  MOTHER,
  /** No mother written. */
  NO_MOTHER,
  /** No father written. */
  NO_FATHER,
  /** Moved to another village of the commune, or the village was renamed. */
  VILLAGE,
  /** Moved to another commune. */
  COMMUNE,
  /** No personal number written. */
  NO_NUMBER,
  /** Another telephone. */
  PHONE
}
