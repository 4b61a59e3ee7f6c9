package vn.mangnon.protection.consent;

/** What became of recording or withdrawing a consent. */
public sealed interface ConsentAnswer {
  /** It is recorded. */
  record Done() implements ConsentAnswer {}

  /** It was not, and why. */
  record Refused(ConsentRefusal why) implements ConsentAnswer {}

  /** There is no such case or consent within what the actor may write. */
  record Absent() implements ConsentAnswer {}
}
