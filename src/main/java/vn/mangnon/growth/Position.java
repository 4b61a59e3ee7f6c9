package vn.mangnon.growth;

/** How a child was measured: length is taken lying down, height standing. */
public enum Position {
  /** Recumbent length. */
  LYING,
  /** Standing height. */
  STANDING,
  /** Not recorded: as the standards expect at that age. */
  UNKNOWN
}
