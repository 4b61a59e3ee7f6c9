package vn.mangnon.protection.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody typed into a form, kept as typed so that nothing is lost when it is refused. */
public record Typed(Map<String, List<String>> values) {
  /** Nothing typed yet. */
  public static final Typed NOTHING = new Typed(Map.of());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  public Typed {
    values = Map.copyOf(values);
  }

  /** One field. */
  static Typed of(String field, String value) {
    return new Typed(Map.of(field, List.of(value)));
  }

  /** The text of a field without spaces around it; empty when there is none. */
  public String text(String field) {
    return values.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
  }

  /** Everything that was chosen of a field. */
  public Set<String> chosen(String field) {
    return values.getOrDefault(field, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<Integer> number(String field) {
    return Optional.of(text(field)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  Optional<UUID> id(String field) {
    return id(text(field), "");
  }

  /** The identifier that follows a prefix in a text. */
  static Optional<UUID> id(String text, String prefix) {
    String rest = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
    return rest.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(rest))
        : Optional.empty();
  }

  /** A day written 5/3/2026 or 2026-03-05; empty when it is neither. */
  Optional<LocalDate> day(String field) {
    String text = text(field);
    try {
      return Optional.of(text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** A day as people write it. */
  static String written(LocalDate day) {
    return WRITTEN.format(day);
  }

  /** The value of that name of an enum, if it is one. */
  static <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
    for (E value : java.util.Objects.requireNonNull(type.getEnumConstants())) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
