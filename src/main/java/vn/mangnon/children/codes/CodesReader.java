package vn.mangnon.children.codes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Reads {@code children/codes.csv} and {@code children/vaccination-schedule.csv}. */
final class CodesReader {
  private static final String CODES = "children/codes.csv";
  private static final String SCHEDULE = "children/vaccination-schedule.csv";
  private static final List<String> CODE_COLUMNS =
      List.of(
          "list",
          "code",
          "parent",
          "vi",
          "en",
          "sensitive",
          "valid_from",
          "valid_to",
          "confidence",
          "source");
  private static final List<String> DOSE_COLUMNS =
      List.of(
          "vaccine",
          "dose",
          "due_months",
          "late_months",
          "first_year",
          "valid_from",
          "valid_to",
          "confidence",
          "source");

  private CodesReader() {}

  static Codes read(ProgrammeFolder folder, Problems problems) {
    Set<String> known = new HashSet<>();
    List<Code> codes = new ArrayList<>();
    for (CsvRow row : folder.rows(CODES, CODE_COLUMNS, problems)) {
      Code code = code(row);
      if (!known.add(code.list() + " " + code.code())) {
        row.problem("mã %s đã có ở dòng khác".formatted(code.code()));
      }
      if (!code.parent().isEmpty() && !known.contains(code.list() + " " + code.parent())) {
        row.problem("mã %s chưa có dòng nào ở trên".formatted(code.parent()));
      }
      codes.add(code);
    }
    List<Dose> schedule = new ArrayList<>();
    for (CsvRow row : folder.rows(SCHEDULE, DOSE_COLUMNS, problems)) {
      Dose dose = dose(row);
      if (!known.contains(CodeList.VACCINE + " " + dose.vaccine())) {
        row.problem("không có vắc xin %s trong %s".formatted(dose.vaccine(), CODES));
      }
      if (dose.lateMonths() <= dose.dueMonths()) {
        row.problem("tháng coi là muộn phải sau tháng đến hạn");
      }
      schedule.add(dose);
    }
    return new Codes(codes, schedule);
  }

  private static Code code(CsvRow row) {
    row.choice("confidence", Confidence.class);
    return new Code(
        row.choice("list", CodeList.class),
        row.text("code"),
        row.optional("parent").orElse(""),
        row.text("vi"),
        row.text("en"),
        row.text("sensitive").equals("yes"),
        row.date("valid_from"),
        row.optionalDate("valid_to"));
  }

  private static Dose dose(CsvRow row) {
    row.choice("confidence", Confidence.class);
    return new Dose(
        row.text("vaccine"),
        number(row, "dose"),
        number(row, "due_months"),
        number(row, "late_months"),
        row.text("first_year").equals("yes"),
        row.date("valid_from"),
        row.optionalDate("valid_to"));
  }

  private static int number(CsvRow row, String column) {
    return row.number(column).map(BigDecimal::intValue).orElse(0);
  }
}
