package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The limits of the law over time, as the programme's folder has them. */
public final class Limits {
  private static final String FILE = "protection/limits.csv";
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "amount",
          "unit",
          "pausable",
          "valid_from",
          "valid_to",
          "article",
          "vi",
          "en",
          "confidence",
          "start_confidence",
          "source");
  private static final List<DeadlineKind> NEEDED =
      List.of(
          DeadlineKind.EMERGENCY_MEASURE,
          DeadlineKind.PLAN_DECISION,
          DeadlineKind.SEPARATION,
          DeadlineKind.CARE_HANDOVER);

  private final List<Limit> limits;

  /** These limits. */
  public Limits(List<Limit> limits) {
    this.limits = List.copyOf(limits);
  }

  /** The limits of a programme; what is wrong with the file is noted. */
  public static Limits read(ProgrammeFolder folder, Problems problems) {
    List<Limit> limits = folder.rows(FILE, COLUMNS, problems).stream().map(Limits::limit).toList();
    NEEDED.stream()
        .filter(kind -> limits.stream().noneMatch(limit -> limit.kind() == kind))
        .forEach(kind -> problems.add(FILE, 0, "thiếu thời hạn “%s”".formatted(kind)));
    return new Limits(limits);
  }

  /** Every limit of every time. */
  public List<Limit> all() {
    return limits;
  }

  /** The limit in force when something starts. */
  public Limit of(DeadlineKind kind, Instant start) {
    LocalDate day = Limit.dayOf(start);
    return limits.stream()
        .filter(limit -> limit.kind() == kind && limit.holdsOn(day))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Thiếu thời hạn %s ngày %s: hãy thêm một dòng vào %s.".formatted(kind, day, FILE)));
  }

  private static Limit limit(CsvRow row) {
    Limit.Unit unit = row.choice("unit", Limit.Unit.class);
    boolean pausable = row.text("pausable").equals("yes");
    if (pausable && unit == Limit.Unit.HOURS) {
      row.problem("thời hạn tính bằng giờ không tạm dừng");
    }
    int amount = row.number("amount").map(java.math.BigDecimal::intValue).orElse(0);
    if (amount < 1) {
      row.problem("“amount” phải từ 1 trở lên");
    }
    return new Limit(
        row.choice("kind", DeadlineKind.class),
        Math.max(amount, 1),
        unit,
        pausable,
        row.date("valid_from"),
        row.optionalDate("valid_to"),
        row.text("article"),
        row.text("vi"),
        row.text("en"),
        row.choice("confidence", Confidence.class),
        row.choice("start_confidence", Confidence.class),
        row.text("source"));
  }
}
