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
    IN_CARE("đang chăm sóc thay thế", "in alternative care"),
    NOT_IN_CARE("không chăm sóc thay thế", "not in alternative care"),
    HANDOVER_OWED("chưa giao em", "a hand-over is owed"),
    SETTLED("không cách ly, không còn nợ việc giao em", "not separated, no hand-over owed"),
    AT_HOME("không cách ly, không chăm sóc thay thế", "not separated, not in alternative care"),
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
        case IN_CARE -> state.inCare();
        case NOT_IN_CARE -> !state.inCare();
        case HANDOVER_OWED -> state.handoverOwed();
        case SETTLED -> !state.separated() && !state.handoverOwed();
        case AT_HOME -> !state.separated() && !state.inCare();
        case OFFERED -> state.offer().isPresent();
        case NOT_OFFERED -> state.offer().isEmpty();
      };
    }

    /** What is said when it does not hold in that state. */
    CaseRefusal otherwise(CaseState state) {
      return switch (this) {
        case ALWAYS -> CaseRefusal.NOT_NOW;
        case SEPARATED -> CaseRefusal.NOT_SEPARATED;
        case NOT_SEPARATED -> CaseRefusal.STILL_SEPARATED;
        case PLAN_IN_FORCE -> CaseRefusal.NO_PLAN;
        case IN_CARE -> CaseRefusal.NOT_IN_CARE;
        case NOT_IN_CARE -> CaseRefusal.STILL_IN_CARE;
        case HANDOVER_OWED -> CaseRefusal.NO_HANDOVER;
        case SETTLED -> state.separated() ? CaseRefusal.STILL_SEPARATED : CaseRefusal.HANDOVER_OWED;
        case AT_HOME -> state.separated() ? CaseRefusal.STILL_SEPARATED : CaseRefusal.STILL_IN_CARE;
        case OFFERED -> CaseRefusal.OVERTAKEN;
        case NOT_OFFERED -> CaseRefusal.OFFERED_ALREADY;
      };
    }
  }
}
