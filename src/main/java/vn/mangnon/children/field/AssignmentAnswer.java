package vn.mangnon.children.field;

import vn.mangnon.children.record.Mistake;

/** What became of assigning a village, or of ending that. */
public sealed interface AssignmentAnswer {
  /** It is recorded. */
  record Done() implements AssignmentAnswer {}

  /** Nothing was recorded, because of this mistake. */
  record Refused(Mistake mistake) implements AssignmentAnswer {}

  /** There is no such thing within the actor's reach. */
  record Absent() implements AssignmentAnswer {}
}
