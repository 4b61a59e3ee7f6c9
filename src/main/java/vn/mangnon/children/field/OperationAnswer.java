package vn.mangnon.children.field;

import java.util.List;
import java.util.UUID;
import vn.mangnon.children.record.FieldConflict;
import vn.mangnon.children.record.Mistake;

/** What became of an operation; only the first two let the device forget it. */
public sealed interface OperationAnswer {
  /** It is done now. */
  record Applied() implements OperationAnswer {}

  /** It was done before. */
  record AlreadyApplied() implements OperationAnswer {}

  /**
   * Nothing was done: somebody else changed the same fields.
   *
   * @param now the revision from which the person may choose again
   */
  record Conflict(List<FieldConflict> fields, UUID now) implements OperationAnswer {
    public Conflict {
      fields = List.copyOf(fields);
    }
  }

  /** Nothing was done, because of these mistakes. */
  record Refused(List<Mistake> mistakes) implements OperationAnswer {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
