package vn.mangnon.statistics.entry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.SubmissionState;

/** The follow-up grid as a list that a spreadsheet opens: UTF-8 with its mark, one form a line. */
final class FollowUpCsv {
  private static final String MARK = "\ufeff";
  private static final List<String> HEAD =
      List.of(
          "ky", "ma_dia_ban", "dia_ban", "bieu", "han_nop", "tinh_trang", "buoc", "so_lan_nhac");

  private FollowUpCsv() {}

  static String of(FollowUpPage page) {
    return MARK
        + Stream.concat(Stream.of(HEAD), page.chosen().stream().map(FollowUpCsv::row))
            .map(row -> row.stream().map(FollowUpCsv::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> row(FormLine line) {
    return List.of(
        line.expected().period().code(),
        line.place().code(),
        line.place().fullName(),
        line.form().nameIn("vi"),
        line.expected().dueOn().toString(),
        line.expected().timeliness().textVi(),
        line.submission().map(Submission::state).map(SubmissionState::textVi).orElse(""),
        Integer.toString(line.expected().reminders()));
  }

  /**
   * Quoted where needed; a text a spreadsheet would take for a formula begins with an apostrophe.
   */
  private static String cell(String text) {
    String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
