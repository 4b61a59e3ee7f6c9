package vn.mangnon.children.record;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Who a child is.
 *
 * @param name as written (NFC), family name first
 */
public record Identity(
    String name,
    Optional<BirthDate> birth,
    Sex sex,
    Ethnicity ethnicity,
    Numbers numbers,
    Contact contact) {
  public Identity {
    name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** A child of whom only this much is known. */
  public static Identity of(String name, BirthDate birth, Sex sex) {
    return new Identity(
        name, Optional.of(birth), sex, Ethnicity.UNKNOWN, Numbers.NONE, Contact.NONE);
  }

  /** The year of birth, where it is known. */
  public Optional<Integer> birthYear() {
    return birth.map(date -> date.on().getYear());
  }

  /** The first letters of the name, for lists that show no names. */
  public String initials() {
    return initials(name);
  }

  /** The first letters of a name, for lists that show no names. */
  public static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name.split(" ")) {
      if (!part.isEmpty()) {
        initials.appendCodePoint(part.codePointAt(0)).append('.');
      }
    }
    return initials.toString();
  }
}
