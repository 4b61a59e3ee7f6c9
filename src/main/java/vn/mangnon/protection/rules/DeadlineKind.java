package vn.mangnon.protection.rules;

/** What must be done by a certain moment. */
public enum DeadlineKind {
  /**
   * A measure that protects the child, if the danger is grave (Decree 56/2017, art. 26, 31, 32).
   */
  EMERGENCY_MEASURE("Áp dụng biện pháp khẩn cấp", "Take an emergency measure"),
  /** The chair's decision on the plan (art. 28). */
  PLAN_DECISION("Quyết định kế hoạch can thiệp", "Decide on the plan"),
  /** End or renew the separation. */
  SEPARATION("Hết hạn tạm thời cách ly", "End or renew the separation"),
  /** A service on the day the plan names. */
  SERVICE("Cung cấp dịch vụ của kế hoạch", "Give a service of the plan"),
  /** The review on the day the plan names (form 06). */
  REVIEW("Rà soát, đánh giá", "Review the case");

  private final String vi;
  private final String en;

  DeadlineKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
