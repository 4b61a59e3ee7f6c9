package vn.mangnon.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Reads {@code agencies.csv} and {@code agency-successions.csv} and checks them. */
final class AgenciesReader {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "kind",
          "valid_from",
          "valid_to",
          "name_vi",
          "name_en",
          "in_plan",
          "confidence",
          "source");
  private static final List<String> SUCCESSION_COLUMNS =
      List.of("from", "to", "on_date", "function", "confidence", "source", "note_vi", "note_en");

  private AgenciesReader() {}

  /** The agencies of the folder; mistakes go to {@code problems}. */
  static Agencies read(ProgrammeFolder folder, Problems problems) {
    List<Agency> agencies = new ArrayList<>();
    for (CsvRow row : folder.rows("agencies.csv", COLUMNS, problems)) {
      Agency agency =
          new Agency(
              row.text("code"),
              row.choice("kind", AgencyKind.class),
              row.date("valid_from"),
              row.optionalDate("valid_to"),
              row.text("name_vi"),
              row.text("name_en"),
              row.text("in_plan").equals("yes"),
              row.choice("confidence", Confidence.class),
              row.text("source"));
      if (byCode(agencies, agency.code()).isPresent()) {
        row.problem("mã %s đã có ở dòng khác".formatted(agency.code()));
      }
      agencies.add(agency);
    }
    List<AgencySuccession> successions = new ArrayList<>();
    for (CsvRow row : folder.rows("agency-successions.csv", SUCCESSION_COLUMNS, problems)) {
      successions.add(succession(row, agencies));
    }
    return new Agencies(agencies, successions);
  }

  private static AgencySuccession succession(CsvRow row, List<Agency> agencies) {
    AgencySuccession succession =
        new AgencySuccession(
            row.text("from"),
            row.text("to"),
            row.date("on_date"),
            row.text("function"),
            row.choice("confidence", Confidence.class),
            row.text("source"),
            row.optional("note_vi").orElse(""),
            row.optional("note_en").orElse(""));
    for (String code : List.of(succession.from(), succession.to())) {
      if (byCode(agencies, code).isEmpty()) {
        row.problem("không có cơ quan %s trong agencies.csv".formatted(code));
      }
    }
    if (succession.from().equals(succession.to())) {
      row.problem("cơ quan không thể kế tục chính mình");
    }
    if (byCode(agencies, succession.to())
        .filter(agency -> !agency.validOn(succession.on()))
        .isPresent()) {
      row.problem("cơ quan %s chưa có hoặc không còn vào ngày này".formatted(succession.to()));
    }
    return succession;
  }

  private static Optional<Agency> byCode(List<Agency> agencies, String code) {
    return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
  }
}
