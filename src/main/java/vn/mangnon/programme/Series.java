package vn.mangnon.programme;

/** Where figures come from; the two are never mixed. */
public enum Series {
  /** Reports of agencies. */
  ADMIN,
  /** A sample survey. */
  SURVEY
}
