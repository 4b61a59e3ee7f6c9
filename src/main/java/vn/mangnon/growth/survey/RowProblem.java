package vn.mangnon.growth.survey;

/**
 * What is wrong with one cell of a survey file.
 *
 * @param row line in the file, the heading being 1
 * @param column the column's heading
 * @param value what stands there
 * @param vi what to do, in Vietnamese
 * @param en the same in English
 */
public record RowProblem(long row, String column, String value, String vi, String en) {
  /** The whole sentence in both languages. */
  public String asText() {
    return "Dòng %d, cột %s: '%s' – %s / row %d: %s".formatted(row, column, value, vi, row, en);
  }
}
