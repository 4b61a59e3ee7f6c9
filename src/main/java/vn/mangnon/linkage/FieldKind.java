package vn.mangnon.linkage;

/** What a column holds; all a mapping needs to say about it. */
public enum FieldKind {
  /** A whole name, surname first where the language has it so. */
  FULL_NAME(Exchange.NAME, true),
  /** A family name alone. */
  SURNAME(Exchange.NAME, true),
  /** A given name alone. */
  GIVEN_NAME(Exchange.NAME, false),
  /** The whole name of a mother, a father or another who cares for the child. */
  CAREGIVER(Exchange.CAREGIVER, true),
  /** A day, a month or a year; see {@link PartialDate}. */
  DATE(Exchange.NONE, false),
  /** A village, a street, a house: several words, written freely. */
  ADDRESS(Exchange.ADDRESS, true),
  /** A short code or word from a list shared by many: commune, postcode, sex, people. */
  CATEGORY(Exchange.NONE, false),
  /** A commune, a postcode: a category that the members of a household share. */
  PLACE(Exchange.NONE, true),
  /** A number given to one person, other than the personal identification number. */
  NUMBER(Exchange.NONE, false),
  /** The 12-digit personal identification number; two valid ones that differ are two persons. */
  PERSONAL_NUMBER(Exchange.NONE, false),
  /** A telephone number, which a household shares. */
  PHONE(Exchange.NONE, true),
  /** An address for electronic mail. */
  EMAIL(Exchange.NONE, false),
  /** Anything else in words. */
  TEXT(Exchange.NONE, false);

  private final Exchange exchange;
  private final boolean shared;

  FieldKind(Exchange exchange, boolean shared) {
    this.exchange = exchange;
    this.shared = shared;
  }

  /** Whether brothers and sisters have the same value or, of a name, parts of it. */
  boolean shared() {
    return shared;
  }

  /** The columns among which clerks exchange values. */
  Exchange exchange() {
    return exchange;
  }

  /** Groups of columns whose values are found in one another's place. */
  enum Exchange {
    NONE,
    NAME,
    CAREGIVER,
    ADDRESS
  }
}
