package vn.mangnon.children.record;

import java.util.Optional;

/**
 * Where a child lives.
 *
 * @param place the commune, ward or special zone of its time
 * @param village a village that is a place of its own
 * @param villageName the village as written, empty when unknown
 */
public record Home(int place, Optional<Integer> village, String villageName) {
  /** In that commune, village unknown. */
  public static Home in(int place) {
    return new Home(place, Optional.empty(), "");
  }

  /** In that village of the commune. */
  public static Home in(int place, String villageName) {
    return new Home(place, Optional.empty(), villageName.strip());
  }
}
