package vn.mangnon.children.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file adds to a record that is there.
 *
 * @param child the record that stands for the child
 * @param basis the revision of the identity that the change was made from
 * @param identity who the child is now said to be; empty when nothing of it changes
 * @param identifier how the source knows the child; empty when that is known already
 * @param carers who cares for the child besides those known
 * @param facts new facts
 * @param revised facts that take the place of others
 */
public record Amendment(
    UUID child,
    UUID basis,
    Optional<Identity> identity,
    Optional<SourceIdentifier> identifier,
    List<Carer> carers,
    List<FactEntry> facts,
    List<Revised> revised) {
  public Amendment {
    carers = List.copyOf(carers);
    facts = List.copyOf(facts);
    revised = List.copyOf(revised);
  }

  /**
   * A fact that takes the place of another.
   *
   * @param before the row it replaces
   * @param now with the same episode
   */
  public record Revised(Episode before, FactEntry now) {}

  /** Whether it changes nothing. */
  public boolean empty() {
    return identity.isEmpty()
        && identifier.isEmpty()
        && carers.isEmpty()
        && facts.isEmpty()
        && revised.isEmpty();
  }
}
