package vn.mangnon.protection.rules;

/** Where a case stands in the procedure of Decree 56/2017/NĐ-CP. */
public enum Step {
  /** Nobody has written down how great the danger is (form 02). */
  RECEIVED("Chờ đánh giá ban đầu", "Waits for its initial assessment"),
  /** A measure protects the child already; the initial assessment is still to be written. */
  SECURED("Đã bảo vệ khẩn cấp, chờ đánh giá ban đầu", "Protected, waits for its assessment"),
  /** Grave, and no measure was taken yet (art. 26.3, 31, 32). */
  EMERGENCY("Khẩn cấp: chờ biện pháp bảo vệ", "Emergency: a measure is owed"),
  /** How great the danger is was written down; the specific assessment is next (form 03). */
  ASSESSED("Chờ đánh giá cụ thể", "Waits for its specific assessment"),
  /** What the child needs was written down; the plan is next (form 04). */
  EXAMINED("Chờ lập kế hoạch", "Waits for a plan"),
  /** A plan waits for the chair's decision (form 05). */
  PLANNED("Chờ Chủ tịch quyết định", "Waits for the chair's decision"),
  /** The plan is carried out. */
  UNDER_WAY("Đang thực hiện kế hoạch", "The plan is under way"),
  /** Reviewed (form 06): safe and stable; the chair may close. */
  STABLE("Đã rà soát: ổn định", "Reviewed: stable"),
  /** Reviewed (form 06): still at risk; a new plan is next. */
  AT_RISK("Đã rà soát: còn nguy cơ", "Reviewed: still at risk"),
  /** Ended. */
  CLOSED("Đã kết thúc", "Closed");

  private final String vi;
  private final String en;

  Step(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** Whether work goes on. */
  public boolean open() {
    return this != CLOSED;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
