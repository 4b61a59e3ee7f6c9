package vn.mangnon.protection.notices;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.rules.DeadlineKind;

/**
 * When each kind of deadline is told of.
 *
 * @param all one for each kind
 */
public record NoticeRules(List<NoticeRule> all) {
  private static final String FILE = "protection/notices.csv";
  private static final List<String> COLUMNS =
      List.of(
          "kind", "soon", "soon_unit", "lead_agency_after", "leaders_after", "status", "source");
  private static final int WHOLE = 100;

  /** Whether the province has confirmed a row. */
  private enum Status {
    PROPOSAL,
    CONFIRMED
  }

  public NoticeRules {
    all = List.copyOf(all);
  }

  /** The rules of a programme; what is wrong with the file is noted. */
  public static NoticeRules read(ProgrammeFolder folder, Problems problems) {
    List<NoticeRule> rules =
        folder.rows(FILE, COLUMNS, problems).stream().map(NoticeRules::rule).toList();
    Arrays.stream(DeadlineKind.values())
        .filter(kind -> rules.stream().filter(rule -> rule.kind() == kind).count() != 1)
        .forEach(kind -> problems.add(FILE, 0, "cần đúng một dòng “%s”".formatted(kind)));
    return new NoticeRules(rules);
  }

  private static NoticeRule rule(CsvRow row) {
    NoticeRule rule =
        new NoticeRule(
            row.choice("kind", DeadlineKind.class),
            row.number("soon").map(BigDecimal::doubleValue).orElse(-1.0),
            row.choice("soon_unit", NoticeRule.Unit.class),
            row.number("lead_agency_after").map(BigDecimal::intValue).orElse(-1),
            row.number("leaders_after").map(BigDecimal::intValue).orElse(-1));
    if (rule.soon() < 0 || rule.unit() == NoticeRule.Unit.PERCENT && rule.soon() > WHOLE) {
      row.problem("“soon” phải từ 0 trở lên, phần trăm không quá 100");
    }
    if (rule.agencyAfter() < 0 || rule.leadersAfter() < rule.agencyAfter()) {
      row.problem("“lead_agency_after” phải từ 0 trở lên và không quá “leaders_after”");
    }
    row.choice("status", Status.class);
    row.text("source");
    return rule;
  }
}
