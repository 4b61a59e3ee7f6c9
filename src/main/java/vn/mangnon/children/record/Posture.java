package vn.mangnon.children.record;

/** How length or height was measured. */
public enum Posture {
  LYING,
  STANDING,
  UNKNOWN
}
