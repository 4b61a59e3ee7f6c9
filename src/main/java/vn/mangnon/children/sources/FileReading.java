package vn.mangnon.children.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.TableRows;

/** Reads a whole file into children, each once, and the rows that are not good. */
final class FileReading {
  static final int MOST_ROWS = 500_000;
  private static final int HEADING_WITHIN = 20;

  private final Source source;
  private final Function<Heading, RowReading> readings;
  private final Map<String, FileChild> children = new LinkedHashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private Optional<RowReading> reading = Optional.empty();
  private int seen;
  private int rows;

  FileReading(Source source, Function<Heading, RowReading> readings) {
    this.source = source;
    this.readings = readings;
  }

  void read(Path file) throws UnreadableFile {
    try {
      TableRows.read(file, MOST_ROWS, this::take);
    } catch (RefusedFile refused) {
      throw UnreadableFile.of(refused);
    }
    if (reading.isEmpty()) {
      throw noHeading();
    }
    if (rows == 0) {
      throw UnreadableFile.of(new RefusedFile(FileRefusal.EMPTY));
    }
    problems.addAll(reading.get().problems());
  }

  private void take(int number, List<String> cells) {
    if (reading.isEmpty()) {
      reading =
          seen++ < HEADING_WITHIN ? Heading.of(cells, source).map(readings) : Optional.empty();
      return;
    }
    rows++;
    reading.get().read(number, cells).ifPresent(this::add);
  }

  private void add(FileRow row) {
    FileChild known = children.get(row.identifier());
    String personal = row.identity().numbers().personal();
    if (known != null && !known.agrees(row)) {
      problems.add(
          RowRefusal.ANOTHER_CHILD.at(row.row(), source.identifier().getFirst(), row.identifier()));
    } else if (!personal.isEmpty()
        && !numbers
            .computeIfAbsent(personal, number -> row.identifier())
            .equals(row.identifier())) {
      problems.add(
          RowRefusal.NUMBER_TWICE.at(
              row.row(),
              source.columns().getOrDefault(SourceColumn.PERSONAL_NUMBER, List.of("")).getFirst(),
              personal));
    } else if (known != null) {
      known.add(row);
    } else {
      children.put(row.identifier(), new FileChild(row.identifier(), row));
    }
  }

  private UnreadableFile noHeading() {
    String identifier = source.identifier().getFirst();
    String name = source.columns().getOrDefault(SourceColumn.NAME, List.of("")).getFirst();
    return new UnreadableFile(
        "Không thấy dòng tên cột trong 20 dòng đầu. Cần ít nhất các cột “%s” và “%s”; hãy chọn đúng nguồn hoặc xem tệp ví dụ."
            .formatted(identifier, name),
        "No row of headings in the first 20 rows. At least “%s” and “%s” are needed; choose the right source or look at the example."
            .formatted(identifier, name));
  }

  /** Rows below the headings. */
  int rows() {
    return rows;
  }

  List<FileChild> children() {
    return List.copyOf(children.values());
  }

  List<RowProblem> problems() {
    return problems;
  }
}
