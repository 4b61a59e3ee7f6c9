package vn.mangnon.places;

/** How well a figure of one place may be shown on the map of another day. */
public enum Exactness {
  /** Only whole units were joined: the sum is a fact. */
  EXACT,
  /** Some unit was split and the share of each part is known: the sum is an estimate. */
  ESTIMATED,
  /** Some unit was split and no share is known: the figure is not moved. */
  UNMOVED
}
