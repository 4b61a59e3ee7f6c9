package vn.mangnon.protection.cases;

import java.util.UUID;

/** What became of something done to a report. */
public sealed interface ConcernAnswer {
  /** It is done. */
  record Done(UUID id) implements ConcernAnswer {}

  /** Nothing was done. */
  record Refused(ConcernRefusal why) implements ConcernAnswer {}

  /** There is no such report within the actor's reach. */
  record Absent() implements ConcernAnswer {}
}
