package vn.mangnon.protection.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.time.WorkingCalendar;

/** What somebody typed into a form, kept as typed so that nothing is lost when it is refused. */
public record Typed(Map<String, String> values) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Nothing typed yet. */
  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    values = Map.copyOf(values);
  }

  /** The text of a field without spaces around it; empty when there is none. */
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  FreeText free(String field) {
    return FreeText.of(text(field));
  }

  Optional<Integer> number(String field) {
    return Optional.of(text(field)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  Optional<UUID> id(String field) {
    String text = text(field);
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> words) {
    String text = text(field);
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** A day written 05/03/2026, 5-3-2026 or 2026-03-05; empty when it is none of them. */
  Optional<LocalDate> day(String field) {
    String text = text(field);
    try {
      return Optional.of(
          text.matches("\\d{4}-\\d{2}-\\d{2}")
              ? LocalDate.parse(text)
              : LocalDate.parse(text.replace('-', '/').replace('.', '/'), DAY));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** A time written 7:05, 07:05, 7h05 or 7h; empty when it is none of them. */
  Optional<LocalTime> time(String field) {
    String text = text(field).replaceAll("[hHgG.]", ":").replaceFirst(":$", ":00");
    try {
      return Optional.of(LocalTime.parse(text, TIME));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** The moment in Vietnam that stands in the fields {@code field-day} and {@code field-time}. */
  Optional<Instant> moment(String field) {
    return day(field + "-day")
        .flatMap(day ->
            time(field + "-time")
                .map(time -> day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant()));
  }

  /** Whether nothing stands in the two fields of a moment. */
  boolean noMoment(String field) {
    return text(field + "-day").isEmpty() && text(field + "-time").isEmpty();
  }

  /** The same with one more field. */
  Typed with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Typed(more);
  }

  /** The same with the two fields of a moment. */
  Typed with(String field, Instant moment) {
    return with(field + "-day", written(LocalDate.ofInstant(moment, WorkingCalendar.ZONE)))
        .with(
            field + "-time",
            WRITTEN_TIME.format(LocalTime.ofInstant(moment, WorkingCalendar.ZONE)));
  }

  static String written(LocalDate day) {
    return WRITTEN_DAY.format(day);
  }
}
