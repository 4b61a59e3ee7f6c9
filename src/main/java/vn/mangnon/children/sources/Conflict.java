package vn.mangnon.children.sources;

import java.util.UUID;

/**
 * A value that a file gave and the register did not take.
 *
 * @param child the record that stands for the child
 * @param field as in trust.yaml
 * @param held what the register says
 * @param heldSource from which source it has that
 */
public record Conflict(UUID child, String field, String held, String heldSource, String given) {
  /** What makes it the same conflict, whenever and from whichever file. */
  record Key(UUID child, String field, String given) {}

  Key key() {
    return new Key(child, field, given);
  }
}
