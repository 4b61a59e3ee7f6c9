package vn.mangnon.access;

/** What may be done to a resource. */
public enum Action {
  READ,
  ENTER,
  SUBMIT,
  ACCEPT,
  LOCK,
  IMPORT,
  EXPORT,
  MANAGE
}
