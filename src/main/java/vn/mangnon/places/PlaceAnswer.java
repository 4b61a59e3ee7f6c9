package vn.mangnon.places;

import java.util.List;

/** What a code or a name in somebody's file means on a day. */
public sealed interface PlaceAnswer {
  /** Exactly one place. */
  record Found(Place place) implements PlaceAnswer {}

  /** Several places of that name: the file must give the code or the parent. */
  record Ambiguous(List<Place> candidates) implements PlaceAnswer {}

  /**
   * A place that did not exist on that day.
   *
   * @param successors what it had become by then, or (for a place not yet founded) what stood there
   */
  record NotInForce(Place place, List<Place> successors) implements PlaceAnswer {}

  /**
   * No place was ever called so.
   *
   * @param similar places in force whose names are nearest, at most five
   */
  record Unknown(List<Place> similar) implements PlaceAnswer {}
}
