package vn.mangnon.protection.rules;

/** What an action found or decided, as far as the next step depends on it. */
public enum Verdict {
  /** The next step does not depend on it. */
  DONE("", ""),
  GRAVE("nghiêm trọng", "grave"),
  NOT_GRAVE("không nghiêm trọng", "not grave"),
  APPROVED("phê duyệt", "approved"),
  RETURNED("trả lại", "returned"),
  STABLE("ổn định", "stable"),
  UNSTABLE("còn nguy cơ", "still at risk"),
  /** Closed because the child is safe. */
  SAFE("an toàn", "safe"),
  /** Closed because what was told turned out not to be so. */
  UNFOUNDED("không có căn cứ", "unfounded"),
  /** Closed because the child died, moved away for good or came of age. */
  LEFT("em không còn thuộc diện", "the child has left");

  private final String vi;
  private final String en;

  Verdict(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en"; empty for {@link #DONE}. */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
