package vn.mangnon.children.sources;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small file as a source's mapping wants it, with invented children: two good ones and one whose
 * birth date cannot be, so that people see what a check says. Each row says that it is an example.
 */
final class ExampleFile {
  private static final String[][] CHILDREN = {
    {"Nguyễn Thị Ví Dụ", "05/03/2024", "Nữ", "VIDU-001", "Lê Thị Mẫu"},
    {"Bàn Văn Ví Dụ", "17/11/2023", "Nam", "VIDU-002", "Triệu Thị Mẫu"},
    {"Chìu Thị Ví Dụ", "31/02/2024", "Nữ", "VIDU-003", "Tằng Thị Mẫu"}
  };

  private ExampleFile() {}

  /**
   * The file as CSV in UTF-8.
   *
   * @param commune the code of a commune within reach
   */
  static byte[] of(Source source, String commune) {
    List<String> lines = new ArrayList<>();
    for (String[] child : CHILDREN) {
      Map<String, String> row = row(source, commune, child);
      if (lines.isEmpty()) {
        lines.add(String.join(";", row.keySet()));
      }
      lines.add(String.join(";", row.values()));
    }
    return ("\uFEFF" + lines.stream().collect(Collectors.joining("\r\n", "", "\r\n")))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> row(Source source, String commune, String[] child) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put(source.identifier().getFirst(), child[3]);
    put(row, source, SourceColumn.NAME, child[0]);
    put(row, source, SourceColumn.BIRTH, child[1]);
    put(row, source, SourceColumn.SEX, child[2]);
    put(row, source, SourceColumn.PEOPLE, "Kinh");
    put(row, source, SourceColumn.COMMUNE, commune);
    put(row, source, SourceColumn.VILLAGE, "Thôn Ví dụ");
    source.carers().stream()
        .filter(carer -> carer.relation().equals("mother"))
        .forEach(carer -> row.put(carer.name().getFirst(), child[4]));
    for (Source.FactColumns fact : source.facts()) {
      fact.attributes()
          .forEach((name, attribute) -> {
            if (!attribute.headings().isEmpty()) {
              row.putIfAbsent(attribute.headings().getFirst(), word(name, attribute));
            }
          });
      if (!fact.on().isEmpty()) {
        row.put(fact.on().getFirst(), "06/05/2024");
      }
    }
    row.put("Ghi chú", "DỮ LIỆU VÍ DỤ");
    return row;
  }

  private static void put(
      Map<String, String> row, Source source, SourceColumn column, String value) {
    List<String> headings = source.columns().getOrDefault(column, List.of());
    if (!headings.isEmpty()) {
      row.putIfAbsent(headings.getFirst(), value);
    }
  }

  private static String word(String name, Source.Attribute attribute) {
    return switch (name) {
      case "dose", "grade" -> "1";
      case "school" -> "Trường Ví dụ";
      case "number" -> "VD/2024";
      default -> attribute.example();
    };
  }
}
