package vn.mangnon.web;

/**
 * Where in a long list one is.
 *
 * @param number the page shown, from 1
 * @param size rows on a page
 * @param rows rows in all
 */
public record Pages(int number, int size, long rows) {
  /** How many pages there are, at least one. */
  public int count() {
    return (int) Math.max(1, (rows + size - 1) / size);
  }

  /** Rows to skip in the query. */
  public long offset() {
    return (long) (number - 1) * size;
  }

  /** Number of the first row shown, 0 in an empty list. */
  public long first() {
    return rows == 0 ? 0 : offset() + 1;
  }

  /** Number of the last row shown. */
  public long last() {
    return Math.min(rows, offset() + size);
  }
}
