package vn.mangnon.protection.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What somebody typed into a form, kept as typed so that nothing is lost when it is refused. */
public record Typed(Map<String, List<String>> values) {
  /** Nothing typed yet. */
  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((field, several) -> copy.put(field, List.copyOf(several)));
    values = Map.copyOf(copy);
  }

  /** The text of a field without spaces around it; empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().orElse("").strip();
  }

  /** All texts that came under one name, as ticked boxes do. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether the field came at all, as a pressed button does. */
  boolean came(String field) {
    return values.containsKey(field);
  }

  Optional<UUID> id(String field) {
    return asId(text(field));
  }

  Optional<Long> number(String field) {
    return Optional.of(text(field)).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
  }

  static Optional<UUID> asId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** Not the texts: whoever prints a record by accident prints no story of a child. */
  @Override
  public String toString() {
    return "Typed" + values.keySet();
  }
}
