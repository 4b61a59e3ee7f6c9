package vn.mangnon.access;

/** What may be done to a resource. */
public enum Action {
  /** Read all of it, drafts and provisional values included. */
  READ,
  /** Read what was accepted, and nothing before. */
  READ_ACCEPTED,
  ENTER,
  SUBMIT,
  /** Accept a submission, or return it with a reason. */
  ACCEPT,
  LOCK,
  IMPORT,
  EXPORT,
  /** Make, change and end. */
  MANAGE
}
