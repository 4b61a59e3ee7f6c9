package vn.mangnon.publishing.writing;

import java.io.IOException;
import java.io.OutputStream;
import vn.mangnon.publishing.document.Report;

/** Writes a report as a file of one format. */
public interface ReportWriter {
  /** Writes the whole file; the stream stays open. */
  void write(Report report, OutputStream out) throws IOException;
}
