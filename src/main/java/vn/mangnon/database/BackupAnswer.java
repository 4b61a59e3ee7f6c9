package vn.mangnon.database;

/** What became of a backup or a restore. */
public sealed interface BackupAnswer {
  /** It is complete: written and flushed, or restored and compared. */
  record Done(BackupSummary summary) implements BackupAnswer {}

  /** It was not done, and nothing was changed. */
  record Refused(BackupRefusal refusal) implements BackupAnswer {}
}
