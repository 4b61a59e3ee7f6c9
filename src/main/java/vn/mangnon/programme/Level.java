package vn.mangnon.programme;

/** Who reports an element. */
public enum Level {
  /** Each commune-level unit. */
  COMMUNE,
  /** The province as a whole; never shown by commune. */
  PROVINCE
}
