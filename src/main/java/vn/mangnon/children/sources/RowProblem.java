package vn.mangnon.children.sources;

/**
 * Why a row of a file was not taken, with the way out.
 *
 * @param row as a spreadsheet program counts it
 * @param column the heading, empty when the whole row is meant
 * @param value what the cell says
 */
public record RowProblem(int row, String column, String value, String vi, String en) {
  /** What is wrong and what to do, in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
