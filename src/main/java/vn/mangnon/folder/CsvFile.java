package vn.mangnon.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated rows as RFC 4180 has them: quotes double, a quoted cell may hold commas. */
final class CsvFile {
  private CsvFile() {}

  static List<CsvRow> read(String file, String text, List<String> columns, Problems problems) {
    List<CsvRow> rows = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    if (text.isEmpty()) {
      return rows;
    }
    if (!cells(lines[0]).equals(columns)) {
      problems.add(file, 1, "dòng đầu phải là: " + String.join(",", columns));
      return rows;
    }
    for (int index = 1; index < lines.length; index++) {
      if (lines[index].isBlank()) {
        continue;
      }
      List<String> cells = cells(lines[index]);
      if (cells.size() != columns.size()) {
        problems.add(
            file,
            index + 1,
            "có %d ô, cần %d ô; xem lại dấu phẩy và dấu ngoặc kép"
                .formatted(cells.size(), columns.size()));
        continue;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        values.put(columns.get(column), cells.get(column).strip());
      }
      rows.add(new CsvRow(file, index + 1, values, problems));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      if (character == '"') {
        boolean escaped = quoted && index + 1 < line.length() && line.charAt(index + 1) == '"';
        if (escaped) {
          cell.append('"');
          index++;
        } else {
          quoted = !quoted;
        }
      } else if (character == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(character);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
