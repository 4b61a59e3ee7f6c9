package vn.mangnon.linkage;

import java.util.Optional;

/**
 * The 12-digit personal identification number: three digits for the province or country of birth
 * registration, one for century and sex, two for the year of birth, six at random (Decree
 * 137/2015/NĐ-CP article 13, Circular 59/2021/TT-BCA article 4). It has no check digit, so a wrong
 * one among the last six cannot be seen: equal numbers alone never prove one person.
 *
 * @param digits the twelve digits
 */
public record PersonalNumber(String digits) {
  private static final int CENTURY_AND_SEX = 3;
  private static final int FIRST_CENTURY = 1900;

  /** Reads a number; spaces and dots are free. Empty where it cannot be one. */
  public static Optional<PersonalNumber> parse(String text) {
    String digits = text.replaceAll("[ .-]", "");
    return digits.matches("\\d{12}") && !digits.startsWith("000")
        ? Optional.of(new PersonalNumber(digits))
        : Optional.empty();
  }

  /** The year of birth it says, 1900 to 2399. */
  public int birthYear() {
    return FIRST_CENTURY
        + centuryAndSex() / 2 * 100
        + Integer.parseInt(digits.substring(CENTURY_AND_SEX + 1, CENTURY_AND_SEX + 3));
  }

  /** Whether it was given to a girl or a woman. */
  public boolean female() {
    return centuryAndSex() % 2 == 1;
  }

  /**
   * The code of the province or country where the birth was registered; codes from before the
   * mergers of July 2025 stay in use.
   */
  public String registrationCode() {
    return digits.substring(0, CENTURY_AND_SEX);
  }

  private int centuryAndSex() {
    return digits.charAt(CENTURY_AND_SEX) - '0';
  }
}
