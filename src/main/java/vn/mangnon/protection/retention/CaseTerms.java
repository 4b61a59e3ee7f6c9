package vn.mangnon.protection.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.rules.ClosingGround;

/** The terms of cases and reports of one programme; of those that fit the first one counts. */
public final class CaseTerms {
  private static final String FILE = "protection/retention.csv";

  /** Figures look for twelve months after a closing whether the child was in danger again. */
  private static final Period SHORTEST = Period.ofYears(1);

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "kind",
          "grounds",
          "after",
          "counted_from",
          "not_before_age",
          "vi",
          "en",
          "valid_from",
          "valid_to",
          "confidence",
          "source");
  private final List<CaseTerm> terms;

  private CaseTerms(List<CaseTerm> terms) {
    this.terms = List.copyOf(terms);
  }

  static CaseTerms read(ProgrammeFolder folder, Problems problems) {
    return new CaseTerms(
        folder.rows(FILE, COLUMNS, problems).stream().map(CaseTerms::term).toList());
  }

  /** The terms that hold on a day, in the order of the file. */
  public List<CaseTerm> on(LocalDate day) {
    return terms.stream().filter(term -> term.holdsOn(day)).toList();
  }

  private static CaseTerm term(CsvRow row) {
    row.choice("confidence", Confidence.class);
    CaseTerm.Kind kind = row.choice("kind", CaseTerm.Kind.class);
    if (row.choice("counted_from", CaseTerm.Start.class) != kind.start()) {
      row.problem(
          "vụ việc tính từ “closing”, thông tin tiếp nhận tính từ “ending”, yêu cầu xem khẩn cấp"
              + " tính từ “asking”");
    }
    Period after = period(row, row.text("after"));
    if (after.toTotalMonths() < SHORTEST.toTotalMonths()) {
      row.problem(
          "thời hạn ngắn nhất là 1 năm (P1Y), vì số liệu theo dõi 12 tháng sau khi kết thúc");
    }
    Optional<Period> notBeforeAge = row.optional("not_before_age").map(age -> period(row, age));
    if (kind == CaseTerm.Kind.OPENING && notBeforeAge.isPresent()) {
      row.problem("yêu cầu xem khẩn cấp không theo tuổi của em; để trống cột not_before_age");
    }
    return new CaseTerm(
        row.text("code"),
        kind,
        grounds(row, kind),
        after,
        notBeforeAge,
        row.text("vi"),
        row.text("en"),
        row.date("valid_from"),
        row.optionalDate("valid_to"),
        row.text("source"));
  }

  private static List<String> grounds(CsvRow row, CaseTerm.Kind kind) {
    List<String> known =
        switch (kind) {
          case CASE -> Arrays.stream(ClosingGround.values()).map(Enum::name).toList();
          case REPORT -> Arrays.stream(EndReason.values()).map(Enum::name).toList();
          case OPENING -> List.of();
        };
    List<String> grounds =
        row.words("grounds").stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    Optional<String> stranger = grounds.stream().filter(one -> !known.contains(one)).findFirst();
    stranger.ifPresent(
        one -> row.problem("“%s” không phải lý do kết thúc; cần trong: %s".formatted(one, known)));
    return grounds;
  }

  private static Period period(CsvRow row, String text) {
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      row.problem("“%s” không phải thời hạn; ví dụ P5Y".formatted(text));
      return Period.ofYears(100);
    }
  }
}
