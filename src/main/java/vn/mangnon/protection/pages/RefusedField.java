package vn.mangnon.protection.pages;

import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;

/** Finds the field of a form that a refusal of the procedure is about. */
final class RefusedField {
  private RefusedField() {}

  /** The field; empty when the refusal is about the whole action. */
  static String of(ActionKind kind, CaseRefusal why) {
    return switch (why) {
      case NOT_NOW,
          MEASURE_FIRST,
          REVIEW_FIRST,
          IS_CLOSED,
          NOT_YOURS,
          OVERTAKEN,
          FORGOTTEN,
          NOT_SEPARATED,
          STILL_SEPARATED,
          NO_PLAN,
          NOT_IN_CARE,
          STILL_IN_CARE,
          NO_HANDOVER,
          OFFERED_ALREADY,
          SEALED ->
          "";
      case HANDOVER_OWED -> "ground";
      case CARE_BACKWARDS -> "until";
      case FOLLOW_UP_LATE -> "review-on";
      case SEPARATION_TOO_LONG, SEPARATION_BACKWARDS -> "until";
      case PLAN_EMPTY -> "what-1";
      case DAY_PAST ->
          switch (kind) {
            case PROCEEDING_NOTED -> "next-on";
            case TRANSFER_ASKED -> "answer-by";
            default -> "review-on";
          };
      case SAME_COMMUNE, COMMUNE_UNKNOWN, NO_CHAIR_THERE -> "to";
      case LEAD_UNKNOWN -> "lead";
      case SERVICE_UNKNOWN -> "service";
      case DECISION_NUMBER_MISSING -> "decision";
      case TEXT_MISSING, TEXT_LONG -> text(kind);
      case REASON_MISSING -> "reason";
      case TIME_IN_FUTURE, TIME_BEFORE_RECEIPT ->
          kind == ActionKind.REOPENED ? "received-day" : "happened-day";
      case CLOCK_NOT_RUNNING, CLOCK_NOT_PAUSABLE, CLOCK_NOT_PAUSED -> "clock";
      case MEMBER_INVOLVED -> kind == ActionKind.TRANSFER_ACCEPTED ? "lead" : "account";
      case MEMBER_ALREADY, MEMBER_UNKNOWN, LAST_LEAD -> "account";
    };
  }

  private static String text(ActionKind kind) {
    return switch (kind) {
      case INITIAL_RISK -> "grounds";
      case EMERGENCY_MEASURE -> "measure";
      case SEPARATION,
          SEPARATION_RENEWED,
          PLAN_DECIDED,
          CLOSED,
          REOPENED,
          CLOCK_PAUSED,
          MEMBER_LEFT,
          TRANSFER_ASKED,
          TRANSFER_WITHDRAWN,
          TRANSFER_DECLINED ->
          "reason";
      case SEPARATION_ENDED, CARE_ENDED -> "where-to";
      case SPECIFIC_RISK -> "minutes";
      case PLAN_DRAFTED -> "what-1";
      case SERVICE_GIVEN -> "result";
      case REVIEWED -> "finding";
      case NOTED -> "note";
      case CARE_DECIDED -> "carers";
      case CARE_HANDED_OVER -> "handover";
      case CARE_FOLLOWED -> "finding";
      case PROCEEDING_NOTED -> "stands";
      case FAMILY_NOTED -> "who";
      case OPENED, CLOCK_RESUMED, MEMBER_ADDED, TRANSFER_ACCEPTED -> "";
    };
  }
}
