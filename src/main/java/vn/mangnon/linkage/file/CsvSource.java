package vn.mangnon.linkage.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.mangnon.linkage.FieldKind;
import vn.mangnon.linkage.PartialDate;

/** One CSV file, UTF-8 with a header, read row by row. */
final class CsvSource {
  /** More mistakes than these are not listed. */
  static final int MOST_PROBLEMS = 20;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();
  private final Path file;
  private final Mapping mapping;
  private final boolean second;
  private final boolean strict;
  private final List<Problem> problems;
  private final List<Problem> warnings = new ArrayList<>();
  private int unreadable;

  /**
   * A file not yet opened.
   *
   * @param second whether it is the second of two, whose columns may be called otherwise
   * @param strict whether a date that cannot be read stops the work instead of counting as missing
   */
  CsvSource(Path file, Mapping mapping, boolean second, boolean strict, List<Problem> problems) {
    this.file = file;
    this.mapping = mapping;
    this.second = second;
    this.strict = strict;
    this.problems = problems;
  }

  /** How many dates could not be read. */
  int unreadable() {
    return unreadable;
  }

  /** The first of them. */
  List<Problem> warnings() {
    return warnings;
  }

  /** Hands on the rows until {@code taker} answers false. */
  void read(Predicate<CsvRow> taker) {
    try (CSVParser parser = CSVParser.builder().setReader(open()).setFormat(FORMAT).get()) {
      if (!headerComplete(parser.getHeaderMap())) {
        return;
      }
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        if (!row.isConsistent()) {
          problem(
              line,
              "có %d ô, dòng đầu có %d; xem lại dấu phẩy và ngoặc kép / %1$d cells, the header has %2$d: check commas and quotes"
                  .formatted(row.size(), parser.getHeaderMap().size()));
        } else if (!taker.test(row(row, line))) {
          return;
        }
        if (problems.size() >= MOST_PROBLEMS) {
          return;
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (java.nio.file.NoSuchFileException e) {
      problem(0, "không có tệp này / no such file");
    } catch (UncheckedIOException | CSVException e) {
      broken(e);
    } catch (CharacterCodingException e) {
      broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void broken(Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    problem(
        0,
        root instanceof CharacterCodingException
            ? "tệp không phải UTF-8; hãy lưu lại dạng CSV UTF-8 / not UTF-8: save it as CSV UTF-8"
            : "CSV sai / broken CSV: " + root.getMessage());
  }

  private Reader open() throws IOException {
    Reader reader =
        new java.io.BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  private boolean headerComplete(Map<String, Integer> header) {
    List<String> needed = new ArrayList<>(mapping.id(second).stream().toList());
    mapping.columns().forEach(column -> needed.addAll(columns(column)));
    List<String> missing =
        needed.stream().filter(name -> !header.containsKey(name)).distinct().toList();
    if (!missing.isEmpty()) {
      problem(
          1,
          "thiếu cột / missing columns: %s; tệp có / the file has: %s"
              .formatted(String.join(", ", missing), String.join(", ", header.keySet())));
    }
    return missing.isEmpty();
  }

  private List<String> columns(Mapping.Column column) {
    return second ? column.second() : column.first();
  }

  private CsvRow row(CSVRecord row, long line) {
    List<String> values = new ArrayList<>(mapping.columns().size());
    for (Mapping.Column column : mapping.columns()) {
      String value =
          columns(column).size() == 1
              ? row.get(columns(column).getFirst())
              : columns(column).stream()
                  .map(row::get)
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(" "));
      values.add(checked(column, value, line));
    }
    return new CsvRow(line, mapping.id(second).map(row::get).orElse(""), values);
  }

  private String checked(Mapping.Column column, String value, long line) {
    if (column.field().kind() != FieldKind.DATE
        || value.isEmpty()
        || PartialDate.parse(value).isPresent()) {
      return value;
    }
    String message =
        "cột “%s”: “%s” không phải ngày; cần 2019-05-03, 03/05/2019, 2019-05 hoặc 2019 / column “%1$s”: “%2$s” is no date; write one of these"
            .formatted(String.join("+", columns(column)), value);
    if (strict) {
      problem(line, message);
      return "";
    }
    unreadable++;
    if (warnings.size() < MOST_PROBLEMS) {
      warnings.add(new Problem(String.valueOf(file.getFileName()), line, message));
    }
    // Eight digits are compared digit by digit even where no such day was; the rest is unknown.
    return value;
  }

  private void problem(long line, String message) {
    problems.add(new Problem(String.valueOf(file.getFileName()), line, message));
  }
}
