package vn.mangnon.children.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.sources.Disagreement;

/** What a source says otherwise, in the words of the register's lists instead of its codes. */
public final class SourceWords {
  private SourceWords() {}

  /**
   * A value as it is kept, in a language.
   *
   * @param field as in trust.yaml
   */
  public static String of(String field, String value, Lists lists, String language) {
    return switch (field) {
      case "sex" ->
          Arrays.stream(Sex.values())
              .filter(sex -> sex.name().equals(value))
              .map(sex -> sex.in(language))
              .findFirst()
              .orElse(value);
      case "people" -> lists.text(CodeList.PEOPLE, value, language);
      case "vaccination" ->
          dated(value, List.of(CodeList.VACCINE), lists, language)
              .replaceFirst(" (\\d+)$", language.equals("en") ? " dose $1" : " mũi $1");
      case "schooling" ->
          dated(value, List.of(CodeList.SCHOOL_STATUS, CodeList.SCHOOL_LEVEL), lists, language);
      case "disability" ->
          dated(
              value, List.of(CodeList.DISABILITY_KIND, CodeList.DISABILITY_LEVEL), lists, language);
      case "service" -> dated(value, List.of(CodeList.SERVICE), lists, language);
      case "growth" ->
          dated(
              language.equals("en") ? value : value.replace('.', ','), List.of(), lists, language);
      case "birth-registration" -> dated(value, List.of(), lists, language);
      default -> value;
    };
  }

  /** A day, then words of these lists in turn, then what is no code. */
  private static String dated(String value, List<CodeList> codes, Lists lists, String language) {
    String[] parts = value.split(" ", codes.size() + 2);
    Optional<LocalDate> day = day(parts[0]);
    if (day.isEmpty()) {
      return value;
    }
    Stream<String> words =
        Stream.iterate(1, index -> index < parts.length, index -> index + 1)
            .map(index ->
                index <= codes.size()
                    ? lists.text(codes.get(index - 1), parts[index], language)
                    : parts[index]);
    return Stream.concat(Stream.of(Typed.written(day.get())), words)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }

  /** Where a field is corrected, below the record's own address. */
  public static String address(Disagreement one) {
    return switch (one.field()) {
      case "commune" -> "/noi-o";
      case "carer" -> "#nguoi-cham-soc";
      case "birth-registration", "schooling", "vaccination", "growth", "disability", "service" ->
          "#dong-thoi-gian";
      default -> "/nhan-than?khac=" + one.id();
    };
  }

  /** Whether correcting the record decides it, so that nobody need say that it was done. */
  public static boolean settled(Disagreement one) {
    return address(one).startsWith("/nhan-than");
  }
}
