package vn.mangnon.children.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Sex;

/**
 * A child that was found.
 *
 * @param score the higher, the more alike; comparable only within one answer
 * @param likely whether it is probably the child looked for
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
    boolean likely,
    List<Why> why) {
  public Found {
    carers = List.copyOf(carers);
    why = List.copyOf(why);
  }
}
