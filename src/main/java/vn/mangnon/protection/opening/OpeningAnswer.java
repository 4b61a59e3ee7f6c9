package vn.mangnon.protection.opening;

/** What became of an asking, an agreement, a review, a wish to seal or an answer to one. */
public sealed interface OpeningAnswer {
  /** It is recorded. */
  record Done() implements OpeningAnswer {}

  /** It was not done, and why. */
  record Refused(OpeningRefusal why) implements OpeningAnswer {}

  /** There is no such thing within the actor's reach. */
  record Absent() implements OpeningAnswer {}
}
