package vn.mangnon.publishing.document;

import java.util.List;

/**
 * A table with a header row that repeats on each page.
 *
 * @param name short name, at most 31 characters; the name of its sheet
 * @param caption what it shows; may be empty
 * @param groups what the rows are grouped by, such as “Mục tiêu”; empty when they are not grouped
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record Table(
    String name, String caption, String groups, List<Column> columns, List<Row> rows) {

  /** Where a column's cells stand. */
  public enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A column.
   *
   * @param title its header
   * @param share its part of the width, relative to the others
   * @param side where its cells stand
   */
  public record Column(String title, int share, Side side) {
    public Column {
      title = Wording.clean(title);
    }
  }

  /**
   * A row.
   *
   * @param group the group it belongs to; empty without groups
   * @param total it sums the others
   * @param cells one for each column
   */
  public record Row(String group, boolean total, List<Cell> cells) {
    public Row {
      group = Wording.clean(group);
      cells = List.copyOf(cells);
    }

    /** A row without group. */
    public static Row of(Cell... cells) {
      return new Row("", false, List.of(cells));
    }
  }

  public Table {
    name = Wording.clean(name);
    caption = Wording.clean(caption);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
      throw new IllegalArgumentException("a row of " + name + " does not have " + width + " cells");
    }
  }

  /** Whether this row begins another group than the row before it. */
  public boolean beginsGroup(int row) {
    String group = rows.get(row).group();
    return !group.isEmpty() && (row == 0 || !rows.get(row - 1).group().equals(group));
  }

  /** All shares together. */
  public int width() {
    return columns.stream().mapToInt(Column::share).sum();
  }
}
