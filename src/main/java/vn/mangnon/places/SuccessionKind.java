package vn.mangnon.places;

/** How much of a place went to a successor. */
public enum SuccessionKind {
  /** All of it. */
  WHOLE,
  /** A part of its area and people. */
  PART,
  /** Land without people. */
  AREA_ONLY
}
