package vn.mangnon.protection.cases;

import java.util.UUID;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.Step;

/** What became of an action. */
public sealed interface CaseAnswer {
  /**
   * It is recorded.
   *
   * @param number of the action in its case
   * @param step where the case stood after it
   */
  record Done(UUID caseId, int number, Step step) implements CaseAnswer {}

  /** The rules of the procedure refused it; nothing was recorded. */
  record Refused(CaseRefusal why) implements CaseAnswer {}

  /** The report it begins with refused it; nothing was recorded. */
  record NotOpened(ConcernRefusal why) implements CaseAnswer {}

  /** There is no such case within the actor's reach. */
  record Absent() implements CaseAnswer {}
}
