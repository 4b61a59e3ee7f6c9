package vn.mangnon.protection.rules;

import static vn.mangnon.protection.rules.Part.CHAIR_OF_EVENT;
import static vn.mangnon.protection.rules.Part.CHAIR_OF_HOME;
import static vn.mangnon.protection.rules.Part.CHAIR_OF_RECEIVER;
import static vn.mangnon.protection.rules.Part.PARTNER;
import static vn.mangnon.protection.rules.Part.WORKER;
import static vn.mangnon.protection.rules.Step.ASSESSED;
import static vn.mangnon.protection.rules.Step.AT_RISK;
import static vn.mangnon.protection.rules.Step.CLOSED;
import static vn.mangnon.protection.rules.Step.EMERGENCY;
import static vn.mangnon.protection.rules.Step.EXAMINED;
import static vn.mangnon.protection.rules.Step.PLANNED;
import static vn.mangnon.protection.rules.Step.RECEIVED;
import static vn.mangnon.protection.rules.Step.SECURED;
import static vn.mangnon.protection.rules.Step.STABLE;
import static vn.mangnon.protection.rules.Step.UNDER_WAY;
import static vn.mangnon.protection.rules.Transition.Condition.ALWAYS;
import static vn.mangnon.protection.rules.Transition.Condition.AT_HOME;
import static vn.mangnon.protection.rules.Transition.Condition.HANDOVER_OWED;
import static vn.mangnon.protection.rules.Transition.Condition.IN_CARE;
import static vn.mangnon.protection.rules.Transition.Condition.NOT_IN_CARE;
import static vn.mangnon.protection.rules.Transition.Condition.NOT_OFFERED;
import static vn.mangnon.protection.rules.Transition.Condition.NOT_SEPARATED;
import static vn.mangnon.protection.rules.Transition.Condition.OFFERED;
import static vn.mangnon.protection.rules.Transition.Condition.PLAN_IN_FORCE;
import static vn.mangnon.protection.rules.Transition.Condition.SEPARATED;
import static vn.mangnon.protection.rules.Transition.Condition.SETTLED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of a case: which action leads where, and whose it is. What it does not name is refused.
 */
public final class CaseTable {
  private static final Set<Step> LATER =
      EnumSet.of(ASSESSED, EXAMINED, PLANNED, UNDER_WAY, STABLE, AT_RISK);
  private static final Set<Verdict> ENDS = EnumSet.of(Verdict.LEFT, Verdict.UNFOUNDED);
  private static final List<Transition> ALL = transitions();

  private CaseTable() {}

  /** Every line, by step and action in their order. */
  public static List<Transition> all() {
    return ALL;
  }

  /** Whose an action is; one of these parts is enough. */
  public static Set<Part> whose(ActionKind kind) {
    return switch (kind) {
      case OPENED, INITIAL_RISK, SPECIFIC_RISK, PLAN_DRAFTED, REVIEWED -> EnumSet.of(WORKER);
      case EMERGENCY_MEASURE, SEPARATION, SEPARATION_RENEWED, SEPARATION_ENDED ->
          EnumSet.of(CHAIR_OF_HOME, CHAIR_OF_EVENT);
      case PLAN_DECIDED, CLOSED, CLOCK_PAUSED, CLOCK_RESUMED, TRANSFER_ASKED, TRANSFER_WITHDRAWN ->
          EnumSet.of(CHAIR_OF_HOME);
      case TRANSFER_DECLINED, TRANSFER_ACCEPTED -> EnumSet.of(CHAIR_OF_RECEIVER);
      case SERVICE_GIVEN -> EnumSet.of(WORKER, PARTNER);
      case REOPENED, MEMBER_ADDED, MEMBER_LEFT -> EnumSet.of(WORKER, CHAIR_OF_HOME);
      case NOTED -> EnumSet.complementOf(EnumSet.of(CHAIR_OF_RECEIVER));
      case CARE_DECIDED, CARE_ENDED -> EnumSet.of(CHAIR_OF_HOME);
      case CARE_HANDED_OVER, PROCEEDING_NOTED, FAMILY_NOTED -> EnumSet.of(WORKER, CHAIR_OF_HOME);
      case CARE_FOLLOWED -> EnumSet.of(WORKER);
    };
  }

  /**
   * What carries a case on from a step: the first action, in the order of the procedure, after
   * which the case does not stay there whatever was found, and which leads to a later step rather
   * than back. That a child has left, or that nothing was so, ends a case at any step and carries
   * none on. Empty when it is closed.
   */
  public static Optional<ActionKind> onward(Step from) {
    if (!from.open()) {
      return Optional.empty();
    }
    List<List<Transition>> leaving =
        Arrays.stream(ActionKind.values())
            .map(kind ->
                ALL.stream()
                    .filter(line ->
                        line.from() == from
                            && line.kind() == kind
                            && !ENDS.contains(line.verdict()))
                    .toList())
            .filter(lines -> !lines.isEmpty() && lines.stream().noneMatch(CaseTable::stays))
            .toList();
    return leaving.stream()
        .filter(lines -> lines.stream().anyMatch(line -> line.to().compareTo(from) > 0))
        .findFirst()
        .or(() -> leaving.stream().findFirst())
        .map(lines -> lines.getFirst().kind());
  }

  private static boolean stays(Transition line) {
    return line.to() == line.from();
  }

  /** The lines for an action with that verdict at a step. */
  static List<Transition> of(Step from, ActionKind kind, Verdict verdict) {
    return ALL.stream()
        .filter(one -> one.from() == from && one.kind() == kind && one.verdict() == verdict)
        .toList();
  }

  /** Why an action that the table does not name at a step is refused there. */
  static CaseRefusal refusal(Step from, ActionKind kind) {
    if (!from.open()) {
      return CaseRefusal.IS_CLOSED;
    }
    return switch (kind) {
      case SPECIFIC_RISK, PLAN_DRAFTED, CARE_DECIDED ->
          from == EMERGENCY ? CaseRefusal.MEASURE_FIRST : CaseRefusal.NOT_NOW;
      case CLOSED -> CaseRefusal.REVIEW_FIRST;
      case SEPARATION_RENEWED, SEPARATION_ENDED -> CaseRefusal.NOT_SEPARATED;
      case OPENED,
          INITIAL_RISK,
          EMERGENCY_MEASURE,
          SEPARATION,
          PLAN_DECIDED,
          SERVICE_GIVEN,
          REVIEWED,
          REOPENED,
          CLOCK_PAUSED,
          CLOCK_RESUMED,
          MEMBER_ADDED,
          MEMBER_LEFT,
          TRANSFER_ASKED,
          TRANSFER_WITHDRAWN,
          TRANSFER_DECLINED,
          TRANSFER_ACCEPTED,
          NOTED,
          CARE_HANDED_OVER,
          CARE_FOLLOWED,
          CARE_ENDED,
          PROCEEDING_NOTED,
          FAMILY_NOTED ->
          CaseRefusal.NOT_NOW;
    };
  }

  private static List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    initialRisk(all);
    emergency(all);
    plan(all);
    end(all);
    for (Step step : Step.values()) {
      stay(all, step, ActionKind.MEMBER_ADDED);
      stay(all, step, ActionKind.MEMBER_LEFT);
      stay(all, step, ActionKind.NOTED);
      // A proceeding outlives the case that is closed as safe, and keeps its words until it ends.
      stay(all, step, ActionKind.PROCEEDING_NOTED);
      if (step.open()) {
        stay(all, step, ActionKind.CLOCK_PAUSED);
        stay(all, step, ActionKind.CLOCK_RESUMED);
        stay(all, step, ActionKind.FAMILY_NOTED);
        transfer(all, step);
      }
    }
    care(all);
    return List.copyOf(all);
  }

  /**
   * Another commune becomes responsible at whatever step: the procedure goes on where it stands.
   */
  private static void transfer(List<Transition> all, Step step) {
    all.add(new Transition(step, ActionKind.TRANSFER_ASKED, Verdict.DONE, NOT_OFFERED, step));
    all.add(new Transition(step, ActionKind.TRANSFER_WITHDRAWN, Verdict.DONE, OFFERED, step));
    all.add(new Transition(step, ActionKind.TRANSFER_DECLINED, Verdict.DONE, OFFERED, step));
    all.add(new Transition(step, ActionKind.TRANSFER_ACCEPTED, Verdict.DONE, OFFERED, step));
  }

  private static void initialRisk(List<Transition> all) {
    ActionKind kind = ActionKind.INITIAL_RISK;
    all.add(new Transition(RECEIVED, kind, Verdict.GRAVE, ALWAYS, EMERGENCY));
    all.add(new Transition(RECEIVED, kind, Verdict.NOT_GRAVE, ALWAYS, ASSESSED));
    all.add(new Transition(SECURED, kind, Verdict.GRAVE, ALWAYS, ASSESSED));
    all.add(new Transition(SECURED, kind, Verdict.NOT_GRAVE, ALWAYS, ASSESSED));
    all.add(new Transition(EMERGENCY, kind, Verdict.GRAVE, ALWAYS, EMERGENCY));
    all.add(new Transition(EMERGENCY, kind, Verdict.NOT_GRAVE, ALWAYS, ASSESSED));
    for (Step step : LATER) {
      // A child that is kept apart is protected; otherwise new danger asks for a new measure.
      all.add(new Transition(step, kind, Verdict.GRAVE, NOT_SEPARATED, EMERGENCY));
      all.add(new Transition(step, kind, Verdict.GRAVE, SEPARATED, step));
      all.add(new Transition(step, kind, Verdict.NOT_GRAVE, ALWAYS, step));
    }
  }

  private static void emergency(List<Transition> all) {
    for (Step step : Step.values()) {
      if (!step.open()) {
        continue;
      }
      Step next = step == RECEIVED ? SECURED : step == EMERGENCY ? ASSESSED : step;
      all.add(new Transition(step, ActionKind.EMERGENCY_MEASURE, Verdict.DONE, ALWAYS, next));
      all.add(new Transition(step, ActionKind.SEPARATION, Verdict.DONE, NOT_SEPARATED, next));
      if (step != RECEIVED && step != EMERGENCY) {
        all.add(new Transition(step, ActionKind.SEPARATION_RENEWED, Verdict.DONE, SEPARATED, step));
        all.add(new Transition(step, ActionKind.SEPARATION_ENDED, Verdict.DONE, SEPARATED, step));
      }
    }
  }

  private static void plan(List<Transition> all) {
    for (Step step : EnumSet.of(ASSESSED, EXAMINED, STABLE, AT_RISK)) {
      all.add(new Transition(step, ActionKind.SPECIFIC_RISK, Verdict.DONE, ALWAYS, EXAMINED));
    }
    for (Step step : EnumSet.of(EXAMINED, PLANNED, STABLE, AT_RISK)) {
      all.add(new Transition(step, ActionKind.PLAN_DRAFTED, Verdict.DONE, ALWAYS, PLANNED));
    }
    all.add(new Transition(PLANNED, ActionKind.PLAN_DECIDED, Verdict.APPROVED, ALWAYS, UNDER_WAY));
    all.add(new Transition(PLANNED, ActionKind.PLAN_DECIDED, Verdict.RETURNED, ALWAYS, EXAMINED));
    for (Step step : EnumSet.of(UNDER_WAY, STABLE, AT_RISK)) {
      all.add(new Transition(step, ActionKind.REVIEWED, Verdict.STABLE, ALWAYS, STABLE));
      all.add(new Transition(step, ActionKind.REVIEWED, Verdict.UNSTABLE, ALWAYS, AT_RISK));
    }
    for (Step step : Step.values()) {
      if (step.open() && step != RECEIVED && step != SECURED) {
        all.add(new Transition(step, ActionKind.SERVICE_GIVEN, Verdict.DONE, PLAN_IN_FORCE, step));
      }
    }
  }

  private static void end(List<Transition> all) {
    ActionKind kind = ActionKind.CLOSED;
    all.add(new Transition(STABLE, kind, Verdict.SAFE, SETTLED, CLOSED));
    for (Step step : EnumSet.of(ASSESSED, EXAMINED, PLANNED)) {
      all.add(new Transition(step, kind, Verdict.UNFOUNDED, AT_HOME, CLOSED));
    }
    for (Step step : Step.values()) {
      if (step.open()) {
        all.add(new Transition(step, kind, Verdict.LEFT, NOT_SEPARATED, CLOSED));
      }
    }
    all.add(new Transition(CLOSED, ActionKind.REOPENED, Verdict.DONE, ALWAYS, RECEIVED));
  }

  /** A placement goes on beside the steps, and after the case was closed as safe. */
  private static void care(List<Transition> all) {
    for (Step step : Step.values()) {
      if (LATER.contains(step) || step == SECURED) {
        all.add(new Transition(step, ActionKind.CARE_DECIDED, Verdict.DONE, NOT_IN_CARE, step));
      }
      if (step.open()) {
        all.add(
            new Transition(step, ActionKind.CARE_HANDED_OVER, Verdict.DONE, HANDOVER_OWED, step));
      }
      all.add(new Transition(step, ActionKind.CARE_FOLLOWED, Verdict.DONE, IN_CARE, step));
      all.add(new Transition(step, ActionKind.CARE_ENDED, Verdict.DONE, IN_CARE, step));
    }
  }

  private static void stay(List<Transition> all, Step step, ActionKind kind) {
    all.add(new Transition(step, kind, Verdict.DONE, ALWAYS, step));
  }
}
