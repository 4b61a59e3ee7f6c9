package vn.mangnon.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Row;
import vn.mangnon.sheets.SheetColumn;

/**
 * Where the columns of a filled template stand, by its hidden row of codes.
 *
 * @param codeRow that row, from 1
 * @param columns the columns of figures by position from 0
 */
record TemplateLayout(
    int codeRow,
    int place,
    int placeName,
    int parent,
    int comment,
    Map<Integer, TemplateColumn> columns) {
  private static final int MOST_MARKED = 1_000;

  /** The layout, when the row is the row of codes. */
  static Optional<TemplateLayout> of(Row row, FormTemplate template) {
    int place = -1;
    int placeName = -1;
    int parent = -1;
    int comment = -1;
    Map<Integer, TemplateColumn> columns = new TreeMap<>();
    for (int position = 0; position < row.getCellCount(); position++) {
      String code = TemplateFigures.text(row, position);
      switch (code) {
        case TemplateWriter.PLACE -> place = position;
        case TemplateWriter.PLACE_NAME -> placeName = position;
        case TemplateWriter.PARENT -> parent = position;
        case TemplateWriter.COMMENT -> comment = position;
        default -> {
          int at = position;
          template.byCode(code).ifPresent(column -> columns.put(at, column));
        }
      }
    }
    return place >= 0 && !columns.isEmpty()
        ? Optional.of(
            new TemplateLayout(row.getRowNum(), place, placeName, parent, comment, columns))
        : Optional.empty();
  }

  /** Names the merged cells among the figures: nobody can tell whose value they hold. */
  void merged(List<MergedCells.Area> areas, int headerRow, EntrySink sink) {
    int marked = 0;
    for (MergedCells.Area area : areas) {
      for (int row = Math.max(area.firstRow(), headerRow + 1);
          row <= area.lastRow() && marked < MOST_MARKED;
          row++) {
        for (int column = area.firstColumn();
            column <= area.lastColumn() && marked < MOST_MARKED;
            column++) {
          if (columns.containsKey(column) || column == place || column == placeName) {
            marked++;
            sink.problem(
                new Problem(
                    row,
                    SheetColumn.letters(column),
                    ProblemCode.MERGED,
                    true,
                    "nằm trong ô gộp nên không rõ số thuộc địa bàn nào. Hãy bỏ gộp ô và điền từng ô.",
                    "lies in a merged cell. Unmerge it and fill in each cell."));
          }
        }
      }
    }
  }
}
