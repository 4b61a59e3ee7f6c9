package vn.mangnon.protection.intake;

import vn.mangnon.protection.cases.ConcernRefusal;

/**
 * Something of a form that must be put right, and how.
 *
 * @param field the id of the field it is about; empty for the whole form
 */
public record Wrong(String field, String vi, String en) {
  static Wrong of(String field, ConcernRefusal why) {
    return new Wrong(field, why.in("vi"), why.in("en"));
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** The same under the field it is about on the intake page. */
  static Wrong onIntake(ConcernRefusal why) {
    return of(
        switch (why) {
          case NO_CHILD -> "child-0-name";
          case TIME_IN_FUTURE -> "received-time";
          case PLACE_UNKNOWN -> "event-place";
          case NOTHING_TOLD -> "event";
          case YEAR_OUT_OF_RANGE -> "child-0-birth";
          case TEXT_LONG,
              NOT_ALLOWED,
              ALREADY_SETTLED,
              ALREADY_LOCATED,
              REASON_MISSING,
              SAME_CONCERN,
              JOIN_TO_EARLIER,
              OTHER_FORGOTTEN,
              OTHER_ENDED ->
              "";
        },
        why);
  }
}
