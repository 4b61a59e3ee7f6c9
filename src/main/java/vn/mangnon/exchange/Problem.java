package vn.mangnon.exchange;

/**
 * What is wrong with a row or cell; the row is left out, except when only a comment is missing and
 * one is given for the whole file.
 *
 * @param row row of the sheet, line of the CSV, or position in the JSON list, from 1
 * @param column letters of the sheet's column or name of the field, may be empty
 * @param hard refuses the row; otherwise it waits for a comment
 * @param messageVi what is wrong and what to do, without the position
 * @param messageEn the same in English
 */
public record Problem(
    int row, String column, ProblemCode code, boolean hard, String messageVi, String messageEn) {
  static Problem hard(Entry entry, ProblemCode code, String vi, String en) {
    return new Problem(entry.row(), entry.column(), code, true, vi, en);
  }

  /** With its position, as in “Dòng 14, cột F: …”. */
  public String textVi() {
    return (column.isEmpty() ? "Dòng " + row : "Dòng " + row + ", cột " + column)
        + ": "
        + messageVi;
  }

  /** With its position, in English. */
  public String textEn() {
    return (column.isEmpty() ? "Row " + row : "Row " + row + ", column " + column)
        + ": "
        + messageEn;
  }

  /** The cell in a workbook, such as F14; empty when the whole row is meant. */
  public String cell() {
    return column.isEmpty() ? "" : column + row;
  }
}
