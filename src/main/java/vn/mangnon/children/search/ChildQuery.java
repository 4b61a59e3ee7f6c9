package vn.mangnon.children.search;

import java.util.Optional;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;

/**
 * What is known of a child one looks for; everything may be missing but not all of it.
 *
 * @param name in any spelling and order
 * @param birth a year is enough
 * @param place a commune of today
 * @param number any number an office knows the child by, or a telephone number
 */
public record ChildQuery(
    String name,
    Optional<BirthDate> birth,
    Sex sex,
    Optional<Integer> place,
    String village,
    String caregiver,
    String number) {
  /** By name only. */
  public static ChildQuery named(String name) {
    return new ChildQuery(name, Optional.empty(), Sex.UNKNOWN, Optional.empty(), "", "", "");
  }

  /** The same, born then. */
  public ChildQuery born(BirthDate date) {
    return new ChildQuery(name, Optional.of(date), sex, place, village, caregiver, number);
  }

  /** The same, cared for by somebody of that name. */
  public ChildQuery caredForBy(String person) {
    return new ChildQuery(name, birth, sex, place, village, person, number);
  }

  /** The same, living in that commune. */
  public ChildQuery livingIn(int commune) {
    return new ChildQuery(name, birth, sex, Optional.of(commune), village, caregiver, number);
  }

  /** The same, with that number. */
  public ChildQuery numbered(String known) {
    return new ChildQuery(name, birth, sex, place, village, caregiver, known);
  }

  /** Whether there is anything to look for. */
  public boolean empty() {
    return name.strip().length() < 2
        && caregiver.strip().length() < 2
        && plainNumber().length() < 4;
  }

  /** Whether nothing is known that the dictionary of names cannot order by. */
  boolean byNameYearAndPlace() {
    return birth.filter(date -> date.precision() != Precision.YEAR).isEmpty()
        && sex == Sex.UNKNOWN
        && village.isBlank()
        && caregiver.isBlank()
        && plainNumber().isEmpty();
  }

  String plainNumber() {
    return number.replaceAll("[\\s.-]", "");
  }
}
