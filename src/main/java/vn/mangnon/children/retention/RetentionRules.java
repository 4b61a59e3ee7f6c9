package vn.mangnon.children.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The terms of one programme. */
public final class RetentionRules {
  private static final String FILE = "children/retention.csv";
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "trigger",
          "after",
          "vi",
          "en",
          "valid_from",
          "valid_to",
          "confidence",
          "source");
  private final List<RetentionRule> rules;

  private RetentionRules(List<RetentionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  static RetentionRules read(ProgrammeFolder folder, Problems problems) {
    return new RetentionRules(
        folder.rows(FILE, COLUMNS, problems).stream().map(RetentionRules::rule).toList());
  }

  /** The rules that hold on a day. */
  public List<RetentionRule> on(LocalDate day) {
    return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
  }

  private static RetentionRule rule(CsvRow row) {
    row.choice("confidence", Confidence.class);
    return new RetentionRule(
        row.text("code"),
        row.choice("trigger", RetentionRule.Trigger.class),
        after(row),
        row.text("vi"),
        row.text("en"),
        row.date("valid_from"),
        row.optionalDate("valid_to"),
        row.text("source"));
  }

  private static Period after(CsvRow row) {
    try {
      Period period = Period.parse(row.text("after"));
      if (period.isZero() || period.isNegative()) {
        row.problem("thời hạn phải dài hơn 0, ví dụ P5Y");
      }
      return period;
    } catch (DateTimeException e) {
      row.problem("“%s” không phải thời hạn; ví dụ P5Y".formatted(row.text("after")));
      return Period.ofYears(100);
    }
  }
}
