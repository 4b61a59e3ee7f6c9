package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.rules.RulesWorld.approved;
import static vn.mangnon.protection.rules.RulesWorld.at;
import static vn.mangnon.protection.rules.RulesWorld.care;
import static vn.mangnon.protection.rules.RulesWorld.careEnded;
import static vn.mangnon.protection.rules.RulesWorld.closed;
import static vn.mangnon.protection.rules.RulesWorld.day;
import static vn.mangnon.protection.rules.RulesWorld.followed;
import static vn.mangnon.protection.rules.RulesWorld.handedOver;
import static vn.mangnon.protection.rules.RulesWorld.plan;
import static vn.mangnon.protection.rules.RulesWorld.proceeding;
import static vn.mangnon.protection.rules.RulesWorld.receivedAt;
import static vn.mangnon.protection.rules.RulesWorld.reopened;
import static vn.mangnon.protection.rules.RulesWorld.reviewed;
import static vn.mangnon.protection.rules.RulesWorld.risk;
import static vn.mangnon.protection.rules.RulesWorld.separation;
import static vn.mangnon.protection.rules.RulesWorld.specific;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mangnon.protection.rules.Deadline.Outcome;

/** Decree 56/2017/NĐ-CP, art. 38–46, and proceedings that go on beside a case. */
class AlternativeCareTest {
  @Test
  void aChildIsHandedOverWithinFifteenWorkingDaysOfTheDecisionWhichRestAtTet() {
    RulesWorld world = assessed().then("2027-01-25T09:00");
    world.does(care("2027-01-25", "2027-03-25"));
    assertThat(world.state.inCare()).isTrue();
    assertThat(world.deadline(DeadlineKind.CARE_HANDOVER).due())
        .as("Tết rests from 4 to 10 February")
        .isEqualTo(Limit.endOf(day("2027-02-22")));
    assertThat(world.deadline(DeadlineKind.CARE_HANDOVER).rule())
        .isEqualTo("CARE_HANDOVER@2017-07-01");
    world.then("2027-02-22T16:00").does(handedOver());
    assertThat(world.deadline(DeadlineKind.CARE_HANDOVER).outcome()).isEqualTo(Outcome.MET);
    assertThat(world.tries(handedOver())).isEqualTo(refused(CaseRefusal.NO_HANDOVER));
  }

  @Test
  void aHandOverAfterThatIsLate() {
    RulesWorld world = assessed().then("2027-01-25T09:00").does(care("2027-01-25", "2027-03-25"));
    world.then("2027-02-23T08:00").does(handedOver());
    assertThat(world.deadline(DeadlineKind.CARE_HANDOVER).outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void aPlacementIsFollowedUpOnTheDayThatTheDecisionOrTheLastVisitNames() {
    RulesWorld world = assessed().does(care("2027-01-20", "2027-02-15")).does(handedOver());
    world.then("2027-02-16T10:00").does(followed("2027-04-01"));
    assertThat(world.deadlines(DeadlineKind.CARE_REVIEW))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.LATE, Outcome.OPEN);
    world.does(careEnded());
    assertThat(world.state.inCare()).isFalse();
    assertThat(world.deadline(DeadlineKind.CARE_REVIEW).outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(world.tries(followed("2027-05-01"))).isEqualTo(refused(CaseRefusal.NOT_IN_CARE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"WORKER", "PARTNER", "CHAIR_OF_EVENT"})
  void onlyTheChairWhereTheChildLivesDecidesAndEnds(Part part) {
    RulesWorld world = assessed();
    assertThat(world.triesAs(EnumSet.of(part), care("2027-01-20", "2027-02-15")))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
    world.does(care("2027-01-20", "2027-02-15"));
    assertThat(world.triesAs(EnumSet.of(part), careEnded()))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
  }

  @Test
  void nobodyDecidesOnCareBeforeTheDangerIsKnownOrMet() {
    RulesWorld world = receivedAt("2027-01-18T08:15");
    assertThat(world.tries(care("2027-01-20", "2027-02-15")))
        .isEqualTo(refused(CaseRefusal.NOT_NOW));
    world.does(risk(true));
    assertThat(world.tries(care("2027-01-20", "2027-02-15")))
        .isEqualTo(refused(CaseRefusal.MEASURE_FIRST));
  }

  @Test
  void oneDecisionHoldsAtATime() {
    RulesWorld world = assessed().does(care("2027-01-20", "2027-02-15"));
    assertThat(world.tries(care("2027-01-21", "2027-02-15")))
        .isEqualTo(refused(CaseRefusal.STILL_IN_CARE));
    world.does(careEnded()).does(care("2027-01-21", "2027-02-15"));
    assertThat(world.deadlines(DeadlineKind.CARE_HANDOVER))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.LAPSED, Outcome.OPEN);
  }

  @Test
  void aCaseIsNotClosedAsSafeWhileTheHandOverIsOwedAndThatIsSaid() {
    RulesWorld world = stableInCare();
    assertThat(world.tries(closed(ClosingGround.SAFE)))
        .isEqualTo(refused(CaseRefusal.HANDOVER_OWED));
    assertThat(CaseRefusal.HANDOVER_OWED.in("vi")).contains("chưa giao em");
    world.does(handedOver()).does(closed(ClosingGround.SAFE));
    assertThat(world.state.step()).isEqualTo(Step.CLOSED);
  }

  @Test
  void aPlacementIsLookedAfterAlsoWhenTheCaseIsClosedAsSafe() {
    RulesWorld world = stableInCare().does(handedOver()).does(closed(ClosingGround.SAFE));
    assertThat(world.state.deadlines().stream().filter(Deadline::open))
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.CARE_REVIEW);
    world.then("2027-03-01T09:00").does(followed("2027-06-01"));
    world.does(reopened("2027-03-01T09:00"));
    assertThat(world.state.inCare()).as("and when it goes on").isTrue();
    world.does(careEnded());
    assertThat(world.state.step()).isEqualTo(Step.RECEIVED);
  }

  @Test
  void whatWasToldIsNotUnfoundedWhileTheChildIsInCare() {
    RulesWorld world = assessed().does(care("2027-01-20", "2027-02-15"));
    assertThat(world.tries(closed(ClosingGround.UNFOUNDED)))
        .isEqualTo(refused(CaseRefusal.STILL_IN_CARE));
    world.does(closed(ClosingGround.DIED));
    assertThat(world.state.deadlines()).noneMatch(Deadline::open);
  }

  @Test
  void aSeparatedChildMayBePlacedAndTheSeparationStillEndsByItself() {
    RulesWorld world =
        receivedAt("2027-01-18T08:15").does(separation("2027-01-30")).does(risk(true));
    world.does(care("2027-01-18", "2027-02-15"));
    assertThat(world.state.separated()).isTrue();
    assertThat(world.tries(closed(ClosingGround.MOVED_AWAY)))
        .isEqualTo(refused(CaseRefusal.STILL_SEPARATED));
  }

  @Test
  void daysOfCareFollowEachOther() {
    RulesWorld world = assessed();
    assertThat(world.tries(until("2027-01-19", "2027-01-19")))
        .isEqualTo(refused(CaseRefusal.CARE_BACKWARDS));
    assertThat(world.tries(until("2027-02-20", "2027-02-21")))
        .isEqualTo(refused(CaseRefusal.FOLLOW_UP_LATE));
    assertThat(world.tries(care("2027-01-20", "2027-01-17")))
        .isEqualTo(refused(CaseRefusal.DAY_PAST));
    assertThat(world.tries(until("2027-02-20", "2027-02-20"))).isInstanceOf(Decision.Taken.class);
  }

  @Test
  void aProceedingNotedAgainEndsWhatWasWaitedForAndNeverDoublesIt() {
    UUID investigation = new UUID(7, 1);
    UUID dossier = new UUID(7, 2);
    RulesWorld world = assessed();
    world.does(proceeding(investigation, day("2027-01-18"), Optional.of(day("2027-02-01"))));
    world.does(proceeding(dossier, day("2027-01-18"), Optional.of(day("2027-02-02"))));
    world.then("2027-02-02T09:00");
    world.does(proceeding(investigation, day("2027-02-02"), Optional.of(day("2027-03-01"))));
    assertThat(world.deadlines(DeadlineKind.PROCEEDING))
        .extracting(Deadline::outcome)
        .containsExactly(Outcome.LATE, Outcome.OPEN, Outcome.OPEN);
    world.does(proceeding(dossier, day("2027-02-02"), Optional.empty()));
    assertThat(world.deadlines(DeadlineKind.PROCEEDING).get(1).outcome()).isEqualTo(Outcome.MET);
    assertThat(world.deadlines(DeadlineKind.PROCEEDING)).hasSize(3);
  }

  @Test
  void aProceedingIsAFollowUpAndNoLimitThatAnybodyPauses() {
    RulesWorld world = assessed();
    world.does(proceeding(new UUID(7, 1), day("2027-01-18"), Optional.of(day("2027-02-01"))));
    assertThat(world.tries(new Payload.ClockPaused(DeadlineKind.PROCEEDING, FreeText.of("chờ"))))
        .isEqualTo(refused(CaseRefusal.CLOCK_NOT_PAUSABLE));
    assertThat(world.tries(proceeding(new UUID(7, 1), day("2027-01-19"), Optional.empty())))
        .isEqualTo(refused(CaseRefusal.TIME_IN_FUTURE));
    assertThat(
            world.tries(
                proceeding(new UUID(7, 1), day("2027-01-18"), Optional.of(day("2027-01-17")))))
        .isEqualTo(refused(CaseRefusal.DAY_PAST));
    assertThat(world.deadline(DeadlineKind.PROCEEDING).due())
        .isEqualTo(at("2027-02-02T00:00").minusNanos(1000));
  }

  private static RulesWorld assessed() {
    return receivedAt("2027-01-18T08:15").does(risk(false));
  }

  /** Reviewed as stable on 1 February 2027, with a hand-over that is owed. */
  private static RulesWorld stableInCare() {
    return assessed()
        .does(specific("2027-01-18"))
        .does(plan("2027-01-25", "2027-02-01"))
        .does(approved())
        .does(care("2027-01-18", "2027-03-01"))
        .then("2027-02-01T09:00")
        .does(reviewed(true));
  }

  private static Payload.CareDecided until(String until, String reviewOn) {
    Payload.CareDecided open = care("2027-01-20", reviewOn);
    return new Payload.CareDecided(
        open.care(),
        open.decision(),
        open.from(),
        Optional.of(day(until)),
        open.reviewOn(),
        open.carers(),
        open.voice(),
        open.reason());
  }

  private static Decision refused(CaseRefusal why) {
    return new Decision.Refused(why);
  }
}
