package vn.mangnon.statistics.entry;

import vn.mangnon.statistics.Submission;

/**
 * Says why a step was not done.
 *
 * @param back where to look again
 */
public record RefusedPage(Reason reason, String back) {
  /** The same sentence twice. */
  public record Reason(String textVi, String textEn) {}

  static Reason changed(Submission current) {
    return new Reason(
        "%s vừa thay đổi biểu này (nay: %s). Hãy mở lại để xem bản mới."
            .formatted(current.changedByName(), current.state().textVi()),
        "%s has just changed this form (now: %s). Open it again to see it."
            .formatted(current.changedByName(), current.state().textEn()));
  }
}
