package vn.mangnon.children.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Sex;

/**
 * A child that was found.
 *
 * @param score the higher, the more alike; {@link Likeness#LIKELY} and more is probably the one
 * @param why in the order of weight
 * @param carers names of who cares for the child now
 */
public record Found(
    UUID child,
    String name,
    Optional<BirthDate> birth,
    Sex sex,
    int place,
    String village,
    List<String> carers,
    double score,
    List<Why> why) {
  public Found {
    carers = List.copyOf(carers);
    why = List.copyOf(why);
  }

  /** Whether it is probably the child looked for. */
  public boolean likely() {
    return score >= Likeness.LIKELY;
  }
}
