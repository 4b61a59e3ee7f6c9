package vn.mangnon.children.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a file is which, by the names in its heading row. */
final class Heading {
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<List<String>, int[]> found = new HashMap<>();
  private final List<String> cells;

  private Heading(List<String> cells) {
    this.cells = cells;
    for (int index = 0; index < cells.size(); index++) {
      if (!cells.get(index).isBlank()) {
        positions.putIfAbsent(Folded.of(cells.get(index)), index);
      }
    }
  }

  /** Empty when the row does not name the columns that a row of the source cannot do without. */
  static Optional<Heading> of(List<String> cells, Source source) {
    Heading heading = new Heading(cells);
    boolean names =
        heading.has(source.identifier())
            && heading.has(source.columns().getOrDefault(SourceColumn.NAME, List.of()));
    return names ? Optional.of(heading) : Optional.empty();
  }

  /** The heading row as it stands. */
  List<String> cells() {
    return cells;
  }

  boolean has(List<String> headings) {
    return headings.stream().anyMatch(one -> positions.containsKey(Folded.of(one)));
  }

  /** What the row says under the first of the headings that is filled in. */
  Cell cell(List<String> row, List<String> headings) {
    Cell last = new Cell(headings.isEmpty() ? "" : headings.getFirst(), "");
    for (int position : found.computeIfAbsent(headings, this::positions)) {
      String text = position < row.size() ? row.get(position) : "";
      last = new Cell(cells.get(position), text);
      if (!text.isBlank()) {
        return last;
      }
    }
    return last;
  }

  private int[] positions(List<String> headings) {
    return headings.stream()
        .map(Folded::of)
        .filter(positions::containsKey)
        .mapToInt(positions::get)
        .toArray();
  }

  /** A cell with its heading as written in the file. */
  record Cell(String heading, String text) {
    boolean empty() {
      return text.isBlank();
    }
  }
}
