package vn.mangnon.linkage.names;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A child that is looked for, or one that was found; whatever is unknown is empty.
 *
 * @param name the child's name
 * @param birthYear the year of birth
 * @param place a code of the commune, compared letter by letter
 * @param carers names of those who care for the child
 */
public record Sought(
    PersonName name, OptionalInt birthYear, Optional<String> place, List<PersonName> carers) {
  /** Keeps its own copy of the carers. */
  public Sought {
    carers = List.copyOf(carers);
  }

  /** A name and nothing else. */
  public static Sought named(PersonName name) {
    return new Sought(name, OptionalInt.empty(), Optional.empty(), List.of());
  }
}
