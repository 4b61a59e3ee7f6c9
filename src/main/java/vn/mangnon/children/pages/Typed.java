package vn.mangnon.children.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;

/** What somebody typed into a form, kept as typed so that nothing is lost when it is refused. */
public record Typed(Map<String, String> values) {
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Nothing typed yet. */
  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    values = Map.copyOf(values);
  }

  /** The text of a field without spaces around it; empty when there is none. */
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** Digits only, as people space numbers. */
  String digits(String field) {
    return text(field).replaceAll("[\\s.-]", "");
  }

  boolean yes(String field) {
    return text(field).equals("1");
  }

  Optional<Integer> number(String field) {
    return Optional.of(text(field)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  Optional<UUID> id(String field) {
    String text = text(field);
    return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** A day written 05/03/2026 or 2026-03-05; empty when it is neither. */
  Optional<LocalDate> day(String field) {
    return BirthDate.parse(text(field))
        .filter(date -> date.precision() == Precision.DAY)
        .map(BirthDate::on);
  }

  /** The same with one more field. */
  public Typed with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Typed(more);
  }

  static String written(LocalDate day) {
    return WRITTEN.format(day);
  }
}
