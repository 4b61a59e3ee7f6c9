package vn.mangnon.children.record;

import java.util.List;
import java.util.UUID;

/** What became of a change to a record. */
public sealed interface ChildAnswer {
  /**
   * It is recorded.
   *
   * @param id the child
   */
  record Done(UUID id) implements ChildAnswer {}

  /** Nothing was recorded, because of these mistakes. */
  record Invalid(List<Mistake> mistakes) implements ChildAnswer {
    public Invalid {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Nothing was recorded: somebody else changed the same fields in the meantime. */
  record Conflict(List<FieldConflict> fields, IdentityRevision now) implements ChildAnswer {
    public Conflict {
      fields = List.copyOf(fields);
    }
  }

  /** Nothing was recorded: what was to be corrected has been corrected by somebody else. */
  record Overtaken() implements ChildAnswer {}

  /** There is no such record within the actor's reach. */
  record Absent() implements ChildAnswer {}
}
