package vn.mangnon.children.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The dated rules of {@code children/needs.csv}. */
public final class NeedRules {
  private static final String FILE = "children/needs.csv";
  private static final List<String> COLUMNS =
      List.of(
          "need",
          "from_months",
          "to_months",
          "value",
          "entry",
          "why_vi",
          "why_en",
          "do_vi",
          "do_en",
          "valid_from",
          "valid_to",
          "confidence",
          "source");

  private final List<NeedRule> rules;

  private NeedRules(List<NeedRule> rules) {
    this.rules = List.copyOf(rules);
  }

  static NeedRules read(ProgrammeFolder folder, Problems problems) {
    List<NeedRule> rules = new ArrayList<>();
    for (CsvRow row : folder.rows(FILE, COLUMNS, problems)) {
      row.choice("confidence", Confidence.class);
      Optional<FactKind> entry = FactKind.ofPath(row.text("entry"));
      if (entry.isEmpty()) {
        row.problem("không có loại sự kiện %s".formatted(row.text("entry")));
      }
      rules.add(
          new NeedRule(
              row.choice("need", NeedKind.class),
              number(row, "from_months"),
              number(row, "to_months"),
              row.number("value").orElse(BigDecimal.ZERO).doubleValue(),
              entry.orElse(FactKind.VISIT),
              new NeedRule.Text(row.text("why_vi"), row.text("why_en")),
              new NeedRule.Text(row.text("do_vi"), row.text("do_en")),
              row.date("valid_from"),
              row.optionalDate("valid_to")));
    }
    return new NeedRules(rules);
  }

  /** The rules in force on a day, in the order of the file. */
  public List<NeedRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.validOn(day)).toList();
  }

  private static int number(CsvRow row, String column) {
    return row.number(column).map(BigDecimal::intValue).orElse(0);
  }
}
