package vn.mangnon.publishing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which report is wanted.
 *
 * @param year the year reported on
 * @param knownOn the figures are those known at the end of this day, in Asia/Ho_Chi_Minh; empty:
 *     now
 * @param forPublication the annex by commune holds only what everybody may see, whoever asks
 */
public record ReportRequest(
    ReportKind kind, int year, Optional<LocalDate> knownOn, boolean forPublication) {

  /** The name of its file. */
  public String fileName(ReportFormat format, boolean sample) {
    return "bao-cao-"
        + kind.code()
        + "-"
        + year
        + (sample ? "-so-lieu-mau" : "")
        + "."
        + format.extension();
  }
}
