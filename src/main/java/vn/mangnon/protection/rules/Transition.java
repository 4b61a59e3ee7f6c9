package vn.mangnon.protection.rules;

/**
 * One line of the table: at this step an action with this verdict leads to that step, if the
 * condition holds.
 */
public record Transition(
    Step from, ActionKind kind, Verdict verdict, Condition condition, Step to) {
  /** What must be so besides. */
  public enum Condition {
    ALWAYS("", ""),
    SEPARATED("đang cách ly", "separated"),
    NOT_SEPARATED("không cách ly", "not separated"),
    PLAN_IN_FORCE("đang có kế hoạch được duyệt", "a plan is in force"),
    OFFERED("đang chờ xã khác nhận", "another commune is asked"),
    NOT_OFFERED("không chờ xã nào nhận", "no commune is asked");

    private final String vi;
    private final String en;

    Condition(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en"; empty for {@link #ALWAYS}. */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }

    boolean holds(CaseState state) {
      return switch (this) {
        case ALWAYS -> true;
        case SEPARATED -> state.separated();
        case NOT_SEPARATED -> !state.separated();
        case PLAN_IN_FORCE -> state.plan().isPresent();
        case OFFERED -> state.offer().isPresent();
        case NOT_OFFERED -> state.offer().isEmpty();
      };
    }

    CaseRefusal otherwise() {
      return switch (this) {
        case ALWAYS -> CaseRefusal.NOT_NOW;
        case SEPARATED -> CaseRefusal.NOT_SEPARATED;
        case NOT_SEPARATED -> CaseRefusal.STILL_SEPARATED;
        case PLAN_IN_FORCE -> CaseRefusal.NO_PLAN;
        case OFFERED -> CaseRefusal.OVERTAKEN;
        case NOT_OFFERED -> CaseRefusal.OFFERED_ALREADY;
      };
    }
  }
}
