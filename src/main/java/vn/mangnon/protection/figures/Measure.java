package vn.mangnon.protection.figures;

/** A way from news about a child to something that must follow; docs/protection.md defines each. */
public enum Measure {
  /** To the first form 02. */
  INITIAL_RISK(Unit.HOURS, false, "Đánh giá nguy cơ ban đầu", "Initial risk assessment"),
  /** To the measure that protects a child in grave danger. */
  EMERGENCY_MEASURE(Unit.HOURS, true, "Biện pháp khẩn cấp", "Emergency measure"),
  /** To the chair's decision on the plan. */
  PLAN_DECISION(Unit.WORKING_DAYS, true, "Quyết định kế hoạch", "Decision on the plan"),
  /** To the first service given. */
  FIRST_SERVICE(Unit.WORKING_DAYS, false, "Dịch vụ đầu tiên", "First service"),
  /** To the end of the case. */
  CLOSURE(Unit.WORKING_DAYS, false, "Kết thúc vụ việc", "Closure");

  /** What the time is counted in. */
  public enum Unit {
    /** Nights and holidays count. */
    HOURS,
    /** Days on which state agencies work; the day of the receipt does not count. */
    WORKING_DAYS
  }

  private final Unit unit;
  private final boolean limited;
  private final String vi;
  private final String en;

  Measure(Unit unit, boolean limited, String vi, String en) {
    this.unit = unit;
    this.limited = limited;
    this.vi = vi;
    this.en = en;
  }

  /** What its time is counted in. */
  public Unit unit() {
    return unit;
  }

  /** Whether the law sets a limit to it. */
  public boolean limited() {
    return limited;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
