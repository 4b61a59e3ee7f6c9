package vn.mangnon.children.retention;

import java.util.UUID;

/** What became of a proposal. */
public sealed interface RetentionAnswer {
  /** It is done. */
  record Done(UUID proposal) implements RetentionAnswer {}

  /** It is not done, and why. */
  record Refused(Reason why) implements RetentionAnswer {}

  /** There is no such proposal within the actor's reach. */
  record Absent() implements RetentionAnswer {}

  /** Why it is not done, and the way out. */
  enum Reason {
    NOTHING_DUE(
        "Không có hồ sơ nào quá thời hạn lưu ở địa bàn này.",
        "No record of this place is past its term."),
    PLACE_UNKNOWN("Chọn xã, phường hoặc đặc khu.", "Choose a commune, ward or special zone."),
    SAME_PERSON(
        "Người lập không được tự duyệt. Hãy nhờ người thứ hai có quyền ở địa bàn này.",
        "Whoever proposes may not approve. Ask a second person with the right for this place."),
    DECIDED("Đề nghị này đã có quyết định.", "This proposal has been decided about.");

    private final String vi;
    private final String en;

    Reason(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** What is wrong and what to do, in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }
}
