package vn.mangnon.statistics;

/** What became of the wish to take a batch back. */
public sealed interface UndoAnswer {

  /**
   * Taken back.
   *
   * @param restored values that are again as before the batch
   * @param kept values of the batch that somebody has corrected since; they were left alone
   */
  record Undone(long restored, long kept) implements UndoAnswer {}

  /** More than 24 hours have passed. */
  record TooLate() implements UndoAnswer {}

  /** It was taken back before. */
  record AlreadyUndone() implements UndoAnswer {}

  /** There is no such batch that the actor may see. */
  record Absent() implements UndoAnswer {}
}
