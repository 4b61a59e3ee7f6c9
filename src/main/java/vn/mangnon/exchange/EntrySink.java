package vn.mangnon.exchange;

/** Takes what a reader finds in a file, in the file's order. */
interface EntrySink {
  /** A figure as written. */
  void figure(Entry entry);

  /** Something that is no figure and should have been. */
  void problem(Problem problem);
}
