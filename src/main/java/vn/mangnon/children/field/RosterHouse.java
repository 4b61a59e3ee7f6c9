package vn.mangnon.children.field;

import java.util.List;

/** The children who live together: of one household, or, where none is recorded, of one carer. */
public record RosterHouse(List<RosterChild> children) {
  public RosterHouse {
    children = List.copyOf(children);
  }

  /** Its head, or those who care for the children; empty when neither is recorded. */
  public String head() {
    RosterChild first = children.getFirst();
    return first
        .household()
        .map(RosterChild.House::head)
        .filter(head -> !head.isEmpty())
        .orElse(first.carers());
  }

  /** What tells one house of a village from the next. */
  static Object key(RosterChild child) {
    return List.of(
        child.village(),
        child
            .household()
            .<Object>map(RosterChild.House::id)
            .orElse(child.carers().isEmpty() ? child.child() : child.carers()));
  }
}
