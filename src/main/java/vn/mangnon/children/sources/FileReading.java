package vn.mangnon.children.sources;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.TableRows;

/**
 * Reads a whole file into children, each once, and the rows that are not good. Rows are understood
 * some thousand at a time, beside the reading of the next ones, and put together in their order.
 */
final class FileReading {
  static final int MOST_ROWS = 500_000;
  private static final int HEADING_WITHIN = 20;
  private static final int PORTION = 2_000;

  /** A file may be larger than memory would hold as cells. */
  private static final int MOST_PORTIONS = 4;

  private final Source source;
  private final Function<Heading, RowReading> readings;
  private final Map<String, FileChild> children = new LinkedHashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Deque<CompletableFuture<Understood>> understanding = new ArrayDeque<>();
  private Optional<Heading> heading = Optional.empty();
  private List<Written> portion = new ArrayList<>();
  private int seen;
  private int rows;

  /** A row as it stands in the file. */
  private record Written(int number, List<String> cells) {}

  /** What some rows say, and which of their cells cannot be taken. */
  private record Understood(List<FileRow> rows, List<RowProblem> problems) {}

  /**
   * @param readings a reading of rows below a heading, to be used by one thread
   */
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
    if (heading.isEmpty()) {
      throw noHeading();
    }
    if (rows == 0) {
      throw UnreadableFile.of(new RefusedFile(FileRefusal.EMPTY));
    }
    understand();
    while (!understanding.isEmpty()) {
      putTogether();
    }
  }

  private void take(int number, List<String> cells) {
    if (heading.isEmpty()) {
      heading = seen++ < HEADING_WITHIN ? Heading.of(cells, source) : Optional.empty();
      return;
    }
    rows++;
    portion.add(new Written(number, cells));
    if (portion.size() == PORTION) {
      understand();
    }
  }

  private void understand() {
    List<Written> now = portion;
    portion = new ArrayList<>(PORTION);
    RowReading reading = readings.apply(heading.orElseThrow());
    understanding.add(
        CompletableFuture.supplyAsync(() ->
            new Understood(
                now.stream()
                    .flatMap(one -> reading.read(one.number(), one.cells()).stream())
                    .toList(),
                reading.problems())));
    if (understanding.size() == MOST_PORTIONS) {
      putTogether();
    }
  }

  private void putTogether() {
    Understood next = understanding.remove().join();
    next.rows().forEach(this::add);
    problems.addAll(next.problems());
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
