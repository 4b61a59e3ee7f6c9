package vn.mangnon.publishing;

import vn.mangnon.publishing.document.Report;

/** What became of a request for a report. */
public sealed interface ReportAnswer {
  /** The report as it stands. */
  record Done(Report report) implements ReportAnswer {}

  /** There is none. */
  record Refused(ReportRefusal why) implements ReportAnswer {}
}
