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
  AUDIT
}
