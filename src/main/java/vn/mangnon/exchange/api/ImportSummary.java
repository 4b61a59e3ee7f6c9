package vn.mangnon.exchange.api;

import java.util.List;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.Problem;
import vn.mangnon.sheets.FileRefusal;

/**
 * What became of a data value set, in the manner of DHIS2's import summary, so that a program
 * written for one reads the other.
 *
 * @param httpStatusCode the same as the answer's
 * @param status SUCCESS, WARNING (some values were left out) or ERROR (nothing was written)
 */
record ImportSummary(
    String httpStatus, int httpStatusCode, String status, String message, Response response) {
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  /** The counts and conflicts. */
  record Response(
      String responseType,
      String status,
      String id,
      ImportOptions importOptions,
      String description,
      ImportCount importCount,
      List<Conflict> conflicts) {}

  /** What was asked for. */
  record ImportOptions(boolean dryRun, boolean atomic) {}

  /** How many values; a dry run counts what would be. */
  record ImportCount(long imported, long updated, long ignored, long unchanged, long deleted) {}

  /**
   * Why a value was left out.
   *
   * @param object which rule or field
   * @param value in Vietnamese
   * @param valueEn in English
   * @param indexes positions in the list of values, from 0
   */
  record Conflict(
      String object, String errorCode, String value, String valueEn, List<Integer> indexes) {
    static Conflict of(Problem problem) {
      return new Conflict(
          "dataValue",
          problem.code().name(),
          problem.messageVi(),
          problem.messageEn(),
          List.of(problem.row() - 1));
    }

    static Conflict of(FileRefusal refusal) {
      return new Conflict(
          "dataValueSet", refusal.name(), refusal.textVi(), refusal.textEn(), List.of());
    }
  }

  static ImportSummary of(ImportReport report, boolean dryRun, boolean atomic) {
    String status = status(report);
    boolean good = status.equals("SUCCESS");
    List<Conflict> conflicts =
        report
            .refusal()
            .map(refusal -> List.of(Conflict.of(refusal)))
            .orElseGet(() -> report.problems().stream().map(Conflict::of).toList());
    return new ImportSummary(
        good ? "OK" : "Conflict",
        good ? OK : CONFLICT,
        status,
        report.headline(),
        new Response(
            "ImportSummary",
            status,
            report.id().toString(),
            new ImportOptions(dryRun, atomic),
            report.headline(),
            new ImportCount(
                report.added(), report.corrected(), report.left(), report.unchanged(), 0),
            conflicts));
  }

  private static String status(ImportReport report) {
    return switch (report.outcome()) {
      case ACCEPTED, NOTHING_CHANGED -> "SUCCESS";
      case CHECKED -> report.left() == 0 ? "SUCCESS" : "WARNING";
      case PARTLY -> "WARNING";
      case NOTHING_WRITTEN, FILE_REFUSED -> "ERROR";
    };
  }
}
