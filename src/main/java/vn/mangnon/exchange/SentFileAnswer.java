package vn.mangnon.exchange;

import vn.mangnon.statistics.BatchChanges;

/** What became of a step with a sent file. */
public sealed interface SentFileAnswer {
  /** It is done, or begun. */
  record Done() implements SentFileAnswer {}

  /** It was not done and nothing changed. */
  record Refused(SentFileRefusal why) implements SentFileAnswer {}

  /** It cannot be taken back, because of what was built on it since. */
  record Stands(SentFileRefusal why, BatchChanges.Since since) implements SentFileAnswer {}

  /** There is no such file of this person. */
  record Absent() implements SentFileAnswer {}
}
