package vn.mangnon.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a CSV file; a value that cannot be read is noted as a problem and replaced. */
public final class CsvRow {
  private final String file;
  private final int line;
  private final Map<String, String> values;
  private final Problems problems;

  CsvRow(String file, int line, Map<String, String> values, Problems problems) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.problems = problems;
  }

  /** The line of the file, from 1. */
  public int line() {
    return line;
  }

  /** Notes a mistake of this row. */
  public void problem(String message) {
    problems.add(file, line, message);
  }

  /** The text of a cell that must not be empty. */
  public String text(String column) {
    return optional(column)
        .orElseGet(() -> {
          problem("ô “%s” không được để trống".formatted(column));
          return "?";
        });
  }

  /** The text of a cell, if there is any. */
  public Optional<String> optional(String column) {
    String value = Objects.requireNonNull(values.get(column), column);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The words of a cell, separated by spaces. */
  public List<String> words(String column) {
    return optional(column).stream().flatMap(text -> Arrays.stream(text.split(" +"))).toList();
  }

  /** The parts of a cell, separated by vertical bars. */
  public List<String> parts(String column) {
    return optional(column).stream()
        .flatMap(text -> Arrays.stream(text.split("\\|")))
        .map(String::strip)
        .toList();
  }

  /** A date written 2025-07-01. */
  public LocalDate date(String column) {
    return parse(text(column), column).orElse(LocalDate.EPOCH);
  }

  /** A date, if the cell has one. */
  public Optional<LocalDate> optionalDate(String column) {
    return optional(column).flatMap(text -> parse(text, column));
  }

  private Optional<LocalDate> parse(String text, String column) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problem("ô “%s” là “%s”, cần ngày dạng 2025-07-01".formatted(column, text));
      return Optional.empty();
    }
  }

  /** A number with a decimal point, if the cell has one. */
  public Optional<BigDecimal> number(String column) {
    return optional(column)
        .flatMap(text -> {
          try {
            return Optional.of(new BigDecimal(text));
          } catch (NumberFormatException e) {
            problem("ô “%s” là “%s”, cần một số dạng 12.5".formatted(column, text));
            return Optional.empty();
          }
        });
  }

  /** One of the names of an enum, written in lower case; the first one after a mistake. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    String written = text(column);
    E[] choices = Objects.requireNonNull(type.getEnumConstants());
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(written)) {
        return choice;
      }
    }
    problem(
        "ô “%s” là “%s”, cần một trong: %s"
            .formatted(
                column,
                written,
                Arrays.stream(choices)
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
    return choices[0];
  }
}
