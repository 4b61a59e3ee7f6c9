package vn.mangnon.children.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which records are of one child, for the part of the register that says so. */
@Component
public class Members {
  private final ChildRepository children;

  Members(ChildRepository children) {
    this.children = children;
  }

  /** A record that stands for a child, and the scope it is bound to. */
  public record Bound(UUID id, int scope, int place) {}

  /**
   * The record, locked, when it is in reach and stands for a child by itself. Within a transaction
   * of the actor.
   */
  public Optional<Bound> lock(UUID id) {
    return children
        .lock(id)
        .filter(row -> children.head(id).equals(id))
        .map(row -> new Bound(row.id(), row.scope(), row.place()));
  }

  /** Whether this transaction's actor may change the record. */
  public boolean mayEnter(Bound bound) {
    return children.may("CHILD", "ENTER,IMPORT", bound.scope());
  }

  /** Whether nothing in the record says who the child was any more. */
  public boolean anonymised(UUID id) {
    return children.anonymised(id);
  }

  /** Stops every change of a record since a moment; empty lets it be changed again. */
  public void restrict(UUID id, Optional<Instant> since) {
    children.restrict(id, since);
  }

  /** Binds a record and all that were merged into it to a scope; as the application only. */
  public void bind(UUID head, int scope) {
    List<UUID> members = children.members(head);
    children.rescope(members, scope);
  }
}
