package vn.mangnon.programme.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.programme.ContextFact;

/** Reads {@code context-facts.csv}: real published figures with their source. */
final class ContextFactsReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "as_of",
          "element",
          "name_vi",
          "name_en",
          "value",
          "qualifier",
          "confidence",
          "source");

  private ContextFactsReader() {}

  static List<ContextFact> read(ProgrammeFolder folder, Set<String> elements, Problems problems) {
    return folder.rows("context-facts.csv", COLUMNS, problems).stream()
        .map(row -> fact(row, elements))
        .toList();
  }

  private static ContextFact fact(CsvRow row, Set<String> elements) {
    row.optional("element")
        .filter(code -> !elements.contains(code))
        .ifPresent(
            code -> row.problem("không có số liệu “%s” trong elements.yaml".formatted(code)));
    if (row.optional("value").isEmpty()) {
      row.problem("ô “value” không được để trống");
    }
    return new ContextFact(
        row.text("id"),
        row.date("as_of"),
        row.optional("element"),
        row.text("name_vi"),
        row.text("name_en"),
        row.number("value").orElse(BigDecimal.ZERO),
        row.choice("qualifier", ContextFact.Qualifier.class),
        row.choice("confidence", Confidence.class),
        row.text("source"));
  }
}
