package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.rules.RulesWorld.approved;
import static vn.mangnon.protection.rules.RulesWorld.at;
import static vn.mangnon.protection.rules.RulesWorld.closed;
import static vn.mangnon.protection.rules.RulesWorld.measure;
import static vn.mangnon.protection.rules.RulesWorld.plan;
import static vn.mangnon.protection.rules.RulesWorld.receivedAt;
import static vn.mangnon.protection.rules.RulesWorld.reopened;
import static vn.mangnon.protection.rules.RulesWorld.reviewed;
import static vn.mangnon.protection.rules.RulesWorld.risk;
import static vn.mangnon.protection.rules.RulesWorld.separation;
import static vn.mangnon.protection.rules.RulesWorld.specific;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mangnon.protection.rules.Deadline.Outcome;

class CaseRulesTest {
  @Test
  void anOrdinaryCaseGoesFromItsReceiptToItsEnd() {
    RulesWorld world = receivedAt("2026-03-02T08:15").then("2026-03-02T10:00");
    assertThat(world.does(risk(false)).state.step()).isEqualTo(Step.ASSESSED);
    assertThat(world.does(specific("2026-03-02")).state.step()).isEqualTo(Step.EXAMINED);
    assertThat(world.does(plan("2026-03-20", "2026-04-01")).state.step()).isEqualTo(Step.PLANNED);
    assertThat(world.does(approved()).state.step()).isEqualTo(Step.UNDER_WAY);
    assertThat(world.does(new Payload.ServiceGiven(1, FreeText.NONE)).state.step())
        .isEqualTo(Step.UNDER_WAY);
    assertThat(world.does(reviewed(true)).state.step()).isEqualTo(Step.STABLE);
    assertThat(world.does(closed(ClosingGround.SAFE)).state.step()).isEqualTo(Step.CLOSED);
    assertThat(world.state.number()).isEqualTo(8);
    assertThat(world.state.deadlines()).noneMatch(Deadline::open);
  }

  @Test
  void theTableSaysWhatCarriesACaseOnFromEachStepAndWhoseItIs() {
    Map<Step, ActionKind> onward = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      CaseTable.onward(step).ifPresent(kind -> onward.put(step, kind));
    }
    assertThat(onward)
        .isEqualTo(
            Map.of(
                Step.RECEIVED, ActionKind.INITIAL_RISK,
                Step.SECURED, ActionKind.INITIAL_RISK,
                Step.EMERGENCY, ActionKind.EMERGENCY_MEASURE,
                Step.ASSESSED, ActionKind.SPECIFIC_RISK,
                Step.EXAMINED, ActionKind.PLAN_DRAFTED,
                Step.PLANNED, ActionKind.PLAN_DECIDED,
                Step.UNDER_WAY, ActionKind.REVIEWED,
                Step.STABLE, ActionKind.CLOSED,
                Step.AT_RISK, ActionKind.SPECIFIC_RISK));
  }

  @Test
  void aGraveCaseOwesAMeasureBeforeAnythingElse() {
    RulesWorld world = receivedAt("2026-03-02T22:15").does(risk(true));
    assertThat(world.state.step()).isEqualTo(Step.EMERGENCY);
    assertThat(world.tries(specific("2026-03-02"))).isEqualTo(refused(CaseRefusal.MEASURE_FIRST));
    assertThat(world.tries(plan("2026-03-20", "2026-04-01")))
        .isEqualTo(refused(CaseRefusal.MEASURE_FIRST));
    assertThat(world.does(measure()).state.step()).isEqualTo(Step.ASSESSED);
  }

  @Test
  void aMeasureMayComeBeforeThePaper() {
    RulesWorld world = receivedAt("2026-03-02T22:15").does(measure());
    assertThat(world.state.step()).isEqualTo(Step.SECURED);
    assertThat(world.does(risk(true)).state.step()).isEqualTo(Step.ASSESSED);
    assertThat(world.deadlines(DeadlineKind.EMERGENCY_MEASURE)).hasSize(1);
  }

  @Test
  void aReturnedPlanIsDraftedAgain() {
    RulesWorld world = planned();
    assertThat(world.tries(new Payload.PlanDecided(false, "", FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.REASON_MISSING));
    world.does(new Payload.PlanDecided(false, "", FreeText.of("thiếu trường học")));
    assertThat(world.state.step()).isEqualTo(Step.EXAMINED);
    assertThat(world.state.draft()).isEmpty();
    assertThat(world.deadline(DeadlineKind.PLAN_DECISION).open()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"WORKER", "PARTNER", "CHAIR_OF_EVENT"})
  void onlyTheChairWhereTheChildLivesDecides(Part part) {
    RulesWorld world = planned();
    assertThat(world.triesAs(EnumSet.of(part), approved()))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
    assertThat(world.triesAs(EnumSet.of(Part.CHAIR_OF_HOME), approved()))
        .isInstanceOf(Decision.Taken.class);
  }

  @Test
  void theChairDraftsNothing() {
    RulesWorld world =
        receivedAt("2026-03-02T08:15").does(risk(false)).does(specific("2026-03-02"));
    assertThat(world.triesAs(EnumSet.of(Part.CHAIR_OF_HOME), plan("2026-03-20", "2026-04-01")))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
  }

  @Test
  void whoeverGivesAServiceMaySayThatItWasGivenAndNothingElse() {
    Set<Part> partner = EnumSet.of(Part.PARTNER);
    RulesWorld world = planned().does(approved());
    assertThat(world.rules.possible(world.state, partner))
        .containsExactly(ActionKind.SERVICE_GIVEN, ActionKind.NOTED);
  }

  @Test
  void aDecisionOnADraftThatWasChangedMeanwhileIsOvertaken() {
    RulesWorld world = planned();
    int seen = world.state.number();
    world.does(plan("2026-03-21", "2026-04-01"));
    assertThat(
            world.rules.take(
                world.state,
                new Deed(
                    approved(),
                    RulesWorld.LEAD,
                    EnumSet.allOf(Part.class),
                    seen,
                    world.now,
                    world.now)))
        .isEqualTo(refused(CaseRefusal.OVERTAKEN));
  }

  @Test
  void aNoteBetweenDoesNotOvertakeADecision() {
    RulesWorld world = planned();
    int seen = world.state.number();
    world.does(new Payload.Noted(FreeText.of("đã gọi")));
    assertThat(
            world.rules.take(
                world.state,
                new Deed(
                    approved(),
                    RulesWorld.LEAD,
                    EnumSet.allOf(Part.class),
                    seen,
                    world.now,
                    world.now)))
        .isInstanceOf(Decision.Taken.class);
  }

  @Test
  void aCaseIsClosedAsSafeOnlyWhenItsLastReviewSaysSo() {
    RulesWorld world = planned().does(approved());
    assertThat(world.tries(closed(ClosingGround.SAFE)))
        .isEqualTo(refused(CaseRefusal.REVIEW_FIRST));
    world.does(reviewed(false));
    assertThat(world.state.step()).isEqualTo(Step.AT_RISK);
    assertThat(world.tries(closed(ClosingGround.SAFE)))
        .isEqualTo(refused(CaseRefusal.REVIEW_FIRST));
    assertThat(world.does(plan("2026-05-01", "2026-05-02")).state.step()).isEqualTo(Step.PLANNED);
  }

  @Test
  void nothingButAReopeningBringsAClosedCaseBack() {
    RulesWorld world = receivedAt("2026-03-02T08:15").does(risk(false));
    world.does(closed(ClosingGround.UNFOUNDED)).then("2026-06-01T09:00");
    assertThat(world.tries(risk(true))).isEqualTo(refused(CaseRefusal.IS_CLOSED));
    world.does(reopened("2026-06-01T08:50"));
    assertThat(world.state.step()).isEqualTo(Step.RECEIVED);
    assertThat(world.state.receivedAt()).isEqualTo(at("2026-06-01T08:50"));
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).due())
        .isEqualTo(at("2026-06-01T20:50"));
  }

  @Test
  void aSeparationLastsFifteenDaysAndIsRenewedFromItsEnd() {
    RulesWorld world = receivedAt("2026-03-02T08:15");
    assertThat(world.tries(separation("2026-03-18")))
        .isEqualTo(refused(CaseRefusal.SEPARATION_TOO_LONG));
    assertThat(world.tries(separation("2026-03-01")))
        .isEqualTo(refused(CaseRefusal.SEPARATION_BACKWARDS));
    world.does(separation("2026-03-17"));
    assertThat(world.tries(separation("2026-03-17")))
        .isEqualTo(refused(CaseRefusal.STILL_SEPARATED));
    assertThat(world.tries(renewed("2026-04-02")))
        .isEqualTo(refused(CaseRefusal.SEPARATION_TOO_LONG));
    assertThat(world.tries(renewed("2026-03-17")))
        .isEqualTo(refused(CaseRefusal.SEPARATION_BACKWARDS));
    world.does(renewed("2026-04-01"));
    assertThat(world.deadlines(DeadlineKind.SEPARATION))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.MET, Outcome.OPEN);
  }

  @Test
  void aSeparatedChildsCaseIsNotClosed() {
    RulesWorld world = receivedAt("2026-03-02T08:15").does(separation("2026-03-10"));
    assertThat(world.tries(closed(ClosingGround.MOVED_AWAY)))
        .isEqualTo(refused(CaseRefusal.STILL_SEPARATED));
    world.does(new Payload.SeparationEnded(FreeText.of("về nhà bà")));
    assertThat(world.does(closed(ClosingGround.MOVED_AWAY)).state.step()).isEqualTo(Step.CLOSED);
  }

  @Test
  void newDangerInACaseUnderWayOwesAMeasureFromWhenTheNewsCame() {
    RulesWorld world = planned().does(approved()).then("2026-04-10T23:30");
    world.does(
        new Payload.InitialRisk(
            Level.HIGH,
            Level.LOW,
            true,
            Optional.of(at("2026-04-10T22:00")),
            FreeText.of("lại bị đánh")));
    assertThat(world.state.step()).isEqualTo(Step.EMERGENCY);
    assertThat(world.deadline(DeadlineKind.EMERGENCY_MEASURE).due())
        .isEqualTo(at("2026-04-11T10:00"));
    assertThat(world.tries(new Payload.ServiceGiven(2, FreeText.NONE)))
        .isInstanceOf(Decision.Taken.class);
  }

  @Test
  void whatHappenedLiesBetweenTheReceiptAndNow() {
    RulesWorld world = receivedAt("2026-03-02T08:15").then("2026-03-02T09:00");
    assertThat(world.rules.take(world.state, deed(world, at("2026-03-02T08:14"))))
        .isEqualTo(refused(CaseRefusal.TIME_BEFORE_RECEIPT));
    assertThat(world.rules.take(world.state, deed(world, at("2026-03-02T09:01"))))
        .isEqualTo(refused(CaseRefusal.TIME_IN_FUTURE));
    assertThat(world.rules.take(world.state, deed(world, at("2026-03-02T08:15"))))
        .isInstanceOf(Decision.Taken.class);
  }

  @Test
  void aTeamAlwaysHasALead() {
    UUID other = new UUID(0, 9);
    RulesWorld world = receivedAt("2026-03-02T08:15");
    assertThat(world.tries(new Payload.MemberLeft(RulesWorld.LEAD, FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.LAST_LEAD));
    assertThat(world.tries(new Payload.MemberLeft(other, FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.MEMBER_UNKNOWN));
    world.does(new Payload.MemberAdded(other, "B", MemberFunction.LEAD));
    assertThat(world.tries(new Payload.MemberAdded(other, "B", MemberFunction.PARTNER)))
        .isEqualTo(refused(CaseRefusal.MEMBER_ALREADY));
    world.does(new Payload.MemberLeft(RulesWorld.LEAD, FreeText.NONE));
    assertThat(world.state.team()).containsOnlyKeys(other);
  }

  @Test
  void emptyWordsAndPlansWithoutAServiceAreRefused() {
    RulesWorld world = planned();
    assertThat(world.tries(new Payload.Noted(FreeText.of("  "))))
        .isEqualTo(refused(CaseRefusal.TEXT_MISSING));
    assertThat(world.tries(new Payload.Noted(FreeText.of("x".repeat(FreeText.LONGEST + 1)))))
        .isEqualTo(refused(CaseRefusal.TEXT_LONG));
    assertThat(
            world.tries(
                new Payload.PlanDrafted(
                    FreeText.NONE, java.util.List.of(), RulesWorld.day("2026-05-01"))))
        .isEqualTo(refused(CaseRefusal.PLAN_EMPTY));
    assertThat(world.tries(plan("2026-03-01", "2026-04-01")))
        .isEqualTo(refused(CaseRefusal.DAY_PAST));
    assertThat(world.tries(new Payload.PlanDecided(true, " ", FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.DECISION_NUMBER_MISSING));
    world.does(approved());
    assertThat(world.tries(new Payload.ServiceGiven(3, FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.SERVICE_UNKNOWN));
  }

  @Test
  void wordsShowInNoPrint() {
    assertThat(risk(true).toString()).doesNotContain("bầm");
  }

  private static RulesWorld planned() {
    return receivedAt("2026-03-02T08:15")
        .does(risk(false))
        .does(specific("2026-03-02"))
        .does(plan("2026-03-20", "2026-04-01"));
  }

  private static Payload.SeparationRenewed renewed(String until) {
    return new Payload.SeparationRenewed(
        RulesWorld.day(until), "13/QĐ-UBND", FreeText.of("vẫn nguy hiểm"));
  }

  private static Deed deed(RulesWorld world, Instant happened) {
    return new Deed(risk(true), RulesWorld.LEAD, EnumSet.of(Part.WORKER), 1, happened, world.now);
  }

  private static Decision refused(CaseRefusal why) {
    return new Decision.Refused(why);
  }
}
