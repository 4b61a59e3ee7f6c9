package vn.mangnon.protection.retention;

/** What became of a proposal. */
public sealed interface TermAnswer {
  /** It is recorded; what was agreed to is done. */
  record Done() implements TermAnswer {}

  /** It was not done, and why. */
  record Refused(Reason why) implements TermAnswer {}

  /** There is no such thing within the actor's reach. */
  record Absent() implements TermAnswer {}

  /** Why it was not done, and the way out. */
  enum Reason {
    NOTHING_DUE(
        "Không có vụ việc hay thông tin nào đến hạn xóa. Xem thời hạn và việc còn giữ ở dưới.",
        "Nothing is due. See the terms, and what still keeps cases, below."),
    SAME_PERSON(
        "Người lập không được tự duyệt. Nhờ Chủ tịch khác của xã hoặc cơ quan đầu mối.",
        "Whoever proposes may not approve. Ask another chair of the commune or the lead agency."),
    DECIDED(
        "Đề nghị này đã có quyết định. Xem kết quả ở dưới.",
        "This proposal was decided about. See what became of it below.");

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
