package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.rules.RulesWorld.approved;
import static vn.mangnon.protection.rules.RulesWorld.at;
import static vn.mangnon.protection.rules.RulesWorld.closed;
import static vn.mangnon.protection.rules.RulesWorld.measure;
import static vn.mangnon.protection.rules.RulesWorld.plan;
import static vn.mangnon.protection.rules.RulesWorld.receivedAt;
import static vn.mangnon.protection.rules.RulesWorld.reviewed;
import static vn.mangnon.protection.rules.RulesWorld.risk;
import static vn.mangnon.protection.rules.RulesWorld.separation;
import static vn.mangnon.protection.rules.RulesWorld.specific;

import org.junit.jupiter.api.Test;
import vn.mangnon.folder.Confidence;
import vn.mangnon.protection.rules.Deadline.Outcome;

class ClocksTest {
  @Test
  void theTwelveHoursRunThroughTetNights() {
    // Friday evening before the Lunar New Year of 2026 (16 to 20 February).
    RulesWorld world = receivedAt("2026-02-13T21:40");
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).due())
        .isEqualTo(at("2026-02-14T09:40"));
    world.does(risk(true)).then("2026-02-14T09:40").does(measure());
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void aMinuteAfterTheTwelveHoursIsLate() {
    RulesWorld world = receivedAt("2026-02-16T23:00").does(risk(true)).then("2026-02-17T11:01");
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).overdue(world.now)).isTrue();
    world.does(separation("2026-02-20"));
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void theFiveWorkingDaysRestOverTet() {
    RulesWorld world = receivedAt("2026-02-12T16:00");
    // 13 Feb is one; 16 to 20 Feb are holidays; 23 to 26 Feb are four more.
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).due())
        .isBetween(at("2026-02-26T23:59"), at("2026-02-27T00:00"));
    planned(world.then("2026-02-26T23:59"), "2026-03-20");
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void theFirstMomentOfTheNextDayIsTooLate() {
    RulesWorld world = receivedAt("2026-02-12T16:00").then("2026-02-27T00:00");
    planned(world, "2026-03-20");
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void whatIsNotGraveOwesNoMeasure() {
    RulesWorld world = receivedAt("2026-03-02T08:15").does(risk(false));
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).outcome()).isEqualTo(Outcome.LAPSED);
  }

  @Test
  void anEmergencyIsFreeOfTheFiveDaysButKeepsTheirDate() {
    RulesWorld world = receivedAt("2026-03-02T08:15").does(risk(true));
    Deadline decision = world.deadline(DeadlineKind.PLAN_DECISION);
    assertThat(decision.exempt()).isTrue();
    assertThat(decision.open()).isTrue();
    assertThat(receivedAt("2026-03-02T08:15").does(risk(false)).deadline(decision.kind()).exempt())
        .isFalse();
  }

  @Test
  void graveOnceMoreWhileAMeasureIsOwedStartsNoSecondClock() {
    RulesWorld world = receivedAt("2026-03-02T08:15").does(risk(true)).does(risk(true));
    assertThat(world.deadlines(DeadlineKind.EMERGENCY_MEASURE)).hasSize(1);
  }

  @Test
  void aPausedDeadlineMovesByTheWorkingDaysItStood() {
    RulesWorld world = receivedAt("2026-02-12T16:00").then("2026-02-13T10:00");
    world.does(pause(DeadlineKind.PLAN_DECISION)).then("2026-03-30T10:00");
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).overdue(world.now)).isFalse();
    world.then("2026-02-24T10:00").does(new Payload.ClockResumed(DeadlineKind.PLAN_DECISION));
    // It stood on 23 and 24 February; the Tết days between would not have counted anyway.
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).due())
        .isBetween(at("2026-03-02T23:59"), at("2026-03-03T00:00"));
  }

  @Test
  void aDeadlineMetWhileItStandsStillCountsTheDaysItStood() {
    RulesWorld world = receivedAt("2026-02-12T16:00").then("2026-02-13T10:00");
    world.does(pause(DeadlineKind.PLAN_DECISION)).then("2026-03-12T10:00");
    planned(world, "2026-03-20");
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void hoursNeverStandStillAndAReasonIsNeeded() {
    RulesWorld world = receivedAt("2026-03-02T08:15");
    assertThat(world.tries(pause(DeadlineKind.EMERGENCY_MEASURE)))
        .isEqualTo(new Decision.Refused(CaseRefusal.CLOCK_NOT_PAUSABLE));
    assertThat(world.tries(pause(DeadlineKind.REVIEW)))
        .isEqualTo(new Decision.Refused(CaseRefusal.CLOCK_NOT_RUNNING));
    assertThat(world.tries(new Payload.ClockPaused(DeadlineKind.PLAN_DECISION, FreeText.NONE)))
        .isEqualTo(new Decision.Refused(CaseRefusal.REASON_MISSING));
    assertThat(world.tries(new Payload.ClockResumed(DeadlineKind.PLAN_DECISION)))
        .isEqualTo(new Decision.Refused(CaseRefusal.CLOCK_NOT_PAUSED));
  }

  @Test
  void thePlansOwnDaysRunOnceItIsApproved() {
    RulesWorld world = receivedAt("2026-03-02T08:15").then("2026-03-04T08:15");
    planned(world, "2026-04-01");
    assertThat(world.deadlines(DeadlineKind.SERVICE)).hasSize(2);
    world.then("2026-03-21T08:00").does(new Payload.ServiceGiven(1, FreeText.NONE));
    world.then("2026-04-01T22:00").does(new Payload.ServiceGiven(2, FreeText.NONE));
    assertThat(world.deadlines(DeadlineKind.SERVICE))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.LATE, Outcome.MET);
    world.does(reviewed(false)).does(plan("2026-05-01", "2026-06-01")).does(approved());
    world.does(new Payload.ServiceGiven(1, FreeText.NONE));
    assertThat(world.deadlines(DeadlineKind.SERVICE))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.LATE, Outcome.MET, Outcome.MET, Outcome.OPEN);
    assertThat(world.deadlines(DeadlineKind.REVIEW))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.MET, Outcome.OPEN);
    world.does(reviewed(true)).does(closed(ClosingGround.SAFE));
    assertThat(world.deadlines(DeadlineKind.SERVICE).getLast().outcome()).isEqualTo(Outcome.LAPSED);
  }

  @Test
  void aDeadlineNamesTheRuleItComesFrom() {
    RulesWorld world = receivedAt("2026-03-02T08:15");
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).rule())
        .isEqualTo("PLAN_DECISION@2017-07-01");
    assertThat(RulesWorld.limits().all())
        .allSatisfy(limit -> assertThat(limit.article()).contains("56/2017/NĐ-CP"))
        .filteredOn(limit -> limit.kind() == DeadlineKind.PLAN_DECISION)
        .allSatisfy(limit -> assertThat(limit.startConfidence()).isEqualTo(Confidence.C));
  }

  private static void planned(RulesWorld world, String reviewOn) {
    world
        .does(risk(false))
        .does(specific(Limit.dayOf(world.now).toString()))
        .does(plan("2026-03-20", reviewOn))
        .does(approved());
  }

  private static Payload pause(DeadlineKind kind) {
    return new Payload.ClockPaused(kind, FreeText.of("chờ giám định"));
  }
}
