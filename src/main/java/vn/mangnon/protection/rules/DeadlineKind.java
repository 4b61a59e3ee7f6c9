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
  REVIEW("Rà soát, đánh giá", "Review the case"),
  /** Hand the child over to who cares for it, once that is decided (art. 38–46). */
  CARE_HANDOVER("Giao em cho nơi chăm sóc thay thế", "Hand the child over to its carers"),
  /** Look after a placement on the day that the decision, or the last visit, names. */
  CARE_REVIEW("Theo dõi nơi chăm sóc thay thế", "Follow up the placement"),
  /** What comes next in a linked proceeding, on the day somebody named: no limit of the law. */
  PROCEEDING("Theo dõi thủ tục liên quan", "Follow up a linked proceeding");

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
