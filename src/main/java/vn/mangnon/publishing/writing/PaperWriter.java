package vn.mangnon.publishing.writing;

import java.io.IOException;
import java.io.OutputStream;
import vn.mangnon.publishing.document.Paper;

/** Writes a paper as a file of one format. */
public interface PaperWriter {
  /** Writes the whole file; the stream stays open. */
  void write(Paper paper, OutputStream out) throws IOException;
}
