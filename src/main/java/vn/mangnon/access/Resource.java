package vn.mangnon.access;

/** What the policy speaks of. */
public enum Resource {
  /** Reported figures: submissions, drafts, observations, imports. */
  FIGURE,
  /** Computed indicator values, before publication. */
  INDICATOR,
  /** Reports drawn up from indicators. */
  REPORT,
  /** Reminders of forms that are owed. */
  REMINDER,
  /** Accounts. */
  USER,
  /** Grants of roles to accounts. */
  GRANT,
  /** The audit trail. */
  AUDIT,
  /** A child's record: who it is, where it lives, with whom. */
  CHILD,
  /** Dated facts of a child's life. */
  CHILD_FACT,
  /** Facts marked as sensitive; a right beside {@link #CHILD_FACT}. */
  CHILD_SENSITIVE
}
