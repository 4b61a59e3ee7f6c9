package vn.mangnon.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a CSV file is which, by the names in its first line. */
record CsvHeader(Map<Column, Integer> positions, int width) {
  /** The columns known, with the names they go by. */
  enum Column {
    PLACE("place", "orgunit", "ma dia ban", "dia ban"),
    PLACE_NAME("place_name", "ten dia ban"),
    PARENT("parent", "thuoc", "huyen"),
    ELEMENT("element", "dataelement", "ma so lieu", "so lieu"),
    PERIOD("period", "ky", "ky bao cao"),
    CATEGORY("category", "categoryoptioncombo", "phan to"),
    VALUE("value", "gia tri", "so"),
    COMMENT("comment", "ghi chu");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }
  }

  static Optional<CsvHeader> of(List<String> cells) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (int index = 0; index < cells.size(); index++) {
      String name = plain(cells.get(index));
      for (Column column : Column.values()) {
        if (column.names.contains(name)) {
          positions.putIfAbsent(column, index);
        }
      }
    }
    boolean complete =
        positions.containsKey(Column.PLACE)
            && positions.containsKey(Column.ELEMENT)
            && positions.containsKey(Column.PERIOD)
            && positions.containsKey(Column.VALUE);
    return complete ? Optional.of(new CsvHeader(positions, cells.size())) : Optional.empty();
  }

  String text(List<String> cells, Column column) {
    Integer position = positions.get(column);
    return position == null || position >= cells.size() ? "" : cells.get(position);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }
}
