package vn.mangnon.protection.rules;

/** What the rules say to an action. */
public sealed interface Decision {
  /** It may be taken, and this is what the case comes to. */
  record Taken(CaseState state) implements Decision {}

  /** It may not. */
  record Refused(CaseRefusal why) implements Decision {}
}
