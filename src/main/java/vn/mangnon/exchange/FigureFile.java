package vn.mangnon.exchange;

import vn.mangnon.sheets.RefusedFile;

/** A file of figures in one of the formats; reading it keeps no more than a row in memory. */
interface FigureFile {
  /** Hands every figure to the sink. */
  void read(EntrySink sink) throws RefusedFile;
}
