package vn.mangnon.linkage.names;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A child that is looked for, or one that was found; whatever is unknown is empty.
 *
 * @param name the child's name
 * @param birthYear the year of birth
 * @param place a code of the commune, compared letter by letter
 * @param mother the mother's name, or that of any caregiver in a question
 * @param father the father's name
 */
public record Sought(
    PersonName name,
    OptionalInt birthYear,
    Optional<String> place,
    Optional<PersonName> mother,
    Optional<PersonName> father) {
  /** A name and nothing else. */
  public static Sought named(PersonName name) {
    return new Sought(
        name, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
