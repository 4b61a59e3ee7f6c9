package vn.mangnon.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.sheets.SheetColumn;
import vn.mangnon.statistics.FigureRow;

/** The figures of a file, 32 bytes each, so that a million of them need no more than 32 MB. */
final class CompactRows {
  private static final int FIRST = 1024;

  private int[] elements = new int[FIRST];
  private int[] places = new int[FIRST];
  private int[] periods = new int[FIRST];
  private int[] categories = new int[FIRST];
  private int[] lines = new int[FIRST];
  private int[] columns = new int[FIRST];
  private long[] values = new long[FIRST];
  private final Map<Integer, String> comments = new HashMap<>();
  private final Map<Integer, String> reasons = new HashMap<>();
  private int size;

  /**
   * Adds one.
   *
   * @param column letters of the sheet's column, or empty
   */
  int add(
      int element,
      int place,
      int period,
      int category,
      long value,
      Entry from,
      boolean keepComment) {
    if (size == elements.length) {
      grow();
    }
    elements[size] = element;
    places[size] = place;
    periods[size] = period;
    categories[size] = category;
    values[size] = value;
    lines[size] = from.row();
    columns[size] = from.column().isEmpty() ? -1 : SheetColumn.index(from.column());
    if (!from.comment().isBlank()) {
      (keepComment ? comments : reasons).put(size, from.comment().strip());
    }
    return size++;
  }

  private void grow() {
    int length = elements.length * 2;
    elements = Arrays.copyOf(elements, length);
    places = Arrays.copyOf(places, length);
    periods = Arrays.copyOf(periods, length);
    categories = Arrays.copyOf(categories, length);
    lines = Arrays.copyOf(lines, length);
    columns = Arrays.copyOf(columns, length);
    values = Arrays.copyOf(values, length);
  }

  int size() {
    return size;
  }

  int line(int index) {
    return lines[index];
  }

  int place(int index) {
    return places[index];
  }

  int period(int index) {
    return periods[index];
  }

  String column(int index) {
    return columns[index] < 0 ? "" : SheetColumn.letters(columns[index]);
  }

  /** Whether an unusual value carries its reason; a reason used becomes the figure's comment. */
  boolean explained(int index, String common) {
    if (comments.containsKey(index)) {
      return true;
    }
    String reason = reasons.getOrDefault(index, common);
    if (reason.isBlank()) {
      return false;
    }
    comments.put(index, reason.strip());
    return true;
  }

  /** Keeps the comment a known figure carries; a file that gives none does not take it away. */
  void keepComment(int index, String known) {
    if (!known.isBlank()) {
      comments.putIfAbsent(index, known);
    }
  }

  /** The figure, its row being the row of the file. */
  FigureRow figure(int index) {
    return figure(index, lines[index]);
  }

  /** The figure under a number of one's own. */
  FigureRow figure(int index, int row) {
    return new FigureRow(
        elements[index],
        places[index],
        periods[index],
        categories[index],
        BigDecimal.valueOf(values[index]),
        row,
        comments.getOrDefault(index, ""));
  }
}
