package vn.mangnon.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.rules.RulesWorld.closed;
import static vn.mangnon.protection.rules.RulesWorld.day;
import static vn.mangnon.protection.rules.RulesWorld.receivedAt;
import static vn.mangnon.protection.rules.RulesWorld.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The responsibility for a case moves to another commune by an asking and an answer. */
class TransferRulesTest {
  private static final UUID OFFER = new UUID(3, 1);
  private static final UUID COLLEAGUE = new UUID(0, 5);
  private static final UUID PARTNER = new UUID(0, 6);
  private static final UUID NEW_LEAD = new UUID(0, 7);
  private static final FreeText WHY = FreeText.of("em về ở với bà ngoại");

  @Test
  void untilItIsAcceptedNothingChangesAndThenOnlyTheTeamDoes() {
    RulesWorld world = receivedAt("2027-02-03T22:40").does(risk(true)).does(asked());
    assertThat(world.state.offer()).contains(asked());
    CaseState before = world.state;
    world.then("2027-02-04T09:00").does(new Payload.TransferAccepted(OFFER, NEW_LEAD, "D"));
    assertThat(world.state.deadlines()).isEqualTo(before.deadlines());
    assertThat(world.state.step()).isEqualTo(Step.EMERGENCY);
    assertThat(world.state.offer()).isEmpty();
    assertThat(world.state.team()).isEqualTo(Map.of(NEW_LEAD, MemberFunction.LEAD));
  }

  @Test
  void whoWasChosenToStayHelpsOnAndLeadsNoMore() {
    RulesWorld world =
        receivedAt("2027-03-01T08:00")
            .does(new Payload.MemberAdded(COLLEAGUE, "B", MemberFunction.WORKER))
            .does(new Payload.MemberAdded(PARTNER, "C", MemberFunction.PARTNER))
            .does(asked(RulesWorld.LEAD, PARTNER, new UUID(0, 99)))
            .does(new Payload.TransferAccepted(OFFER, NEW_LEAD, "D"));
    assertThat(world.state.team())
        .isEqualTo(
            Map.of(
                NEW_LEAD,
                MemberFunction.LEAD,
                RulesWorld.LEAD,
                MemberFunction.WORKER,
                PARTNER,
                MemberFunction.PARTNER));
  }

  @Test
  void onlyOneCommuneIsAskedAtATimeAndAnotherAfterItsAnswer() {
    RulesWorld world = receivedAt("2027-03-01T08:00").does(asked());
    assertThat(world.tries(asked())).isEqualTo(refused(CaseRefusal.OFFERED_ALREADY));
    assertThat(world.does(new Payload.TransferDeclined(OFFER, WHY)).state.offer()).isEmpty();
    assertThat(world.does(asked()).does(new Payload.TransferWithdrawn(OFFER, WHY)).state.offer())
        .isEmpty();
    assertThat(world.tries(asked())).isInstanceOf(Decision.Taken.class);
  }

  @Test
  void whatWaitsNoMoreIsOvertaken() {
    RulesWorld world = receivedAt("2027-03-01T08:00");
    Payload accepted = new Payload.TransferAccepted(OFFER, NEW_LEAD, "D");
    assertThat(world.tries(accepted)).isEqualTo(refused(CaseRefusal.OVERTAKEN));
    world.does(asked());
    UUID another = new UUID(3, 2);
    assertThat(world.tries(new Payload.TransferAccepted(another, NEW_LEAD, "D")))
        .isEqualTo(refused(CaseRefusal.OVERTAKEN));
    assertThat(world.tries(new Payload.TransferWithdrawn(another, WHY)))
        .isEqualTo(refused(CaseRefusal.OVERTAKEN));
    world.does(accepted);
    assertThat(world.tries(new Payload.TransferWithdrawn(OFFER, WHY)))
        .isEqualTo(refused(CaseRefusal.OVERTAKEN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"WORKER", "PARTNER", "CHAIR_OF_EVENT", "CHAIR_OF_RECEIVER"})
  void onlyTheResponsibleChairAsksAndWithdraws(Part part) {
    RulesWorld world = receivedAt("2027-03-01T08:00");
    assertThat(world.triesAs(EnumSet.of(part), asked())).isEqualTo(refused(CaseRefusal.NOT_YOURS));
    world.does(asked());
    assertThat(world.triesAs(EnumSet.of(part), new Payload.TransferWithdrawn(OFFER, WHY)))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"WORKER", "PARTNER", "CHAIR_OF_EVENT", "CHAIR_OF_HOME"})
  void onlyTheChairWhoIsAskedAnswersAndDoesNothingElse(Part part) {
    RulesWorld world = receivedAt("2027-03-01T08:00").does(asked());
    for (Payload answer :
        List.of(
            new Payload.TransferAccepted(OFFER, NEW_LEAD, "D"),
            new Payload.TransferDeclined(OFFER, WHY))) {
      assertThat(world.triesAs(EnumSet.of(part), answer)).isEqualTo(refused(CaseRefusal.NOT_YOURS));
    }
    assertThat(world.rules.possible(world.state, EnumSet.of(Part.CHAIR_OF_RECEIVER)))
        .containsExactly(ActionKind.TRANSFER_DECLINED, ActionKind.TRANSFER_ACCEPTED);
  }

  @Test
  void anAskingNeedsAnotherCommuneAReasonAndADayToCome() {
    RulesWorld world = receivedAt("2027-03-01T08:00").then("2027-03-05T08:00");
    assertThat(world.tries(asking(1, "2027-03-09", WHY)))
        .isEqualTo(refused(CaseRefusal.SAME_COMMUNE));
    assertThat(world.tries(asking(2, "2027-03-04", WHY))).isEqualTo(refused(CaseRefusal.DAY_PAST));
    assertThat(world.tries(asking(2, "2027-03-09", FreeText.NONE)))
        .isEqualTo(refused(CaseRefusal.REASON_MISSING));
  }

  @Test
  void aClosedCaseIsOfferedToNobody() {
    RulesWorld world = receivedAt("2027-03-01T08:00").does(asked());
    world.does(closed(ClosingGround.DIED));
    assertThat(world.state.offer()).isEmpty();
    assertThat(world.tries(asked())).isEqualTo(refused(CaseRefusal.IS_CLOSED));
  }

  private static Payload.TransferAsked asked(UUID... staying) {
    return new Payload.TransferAsked(
        OFFER, 1, 2, TransferGround.MOVED, day("2027-03-31"), List.of(staying), WHY);
  }

  private static Payload.TransferAsked asking(int to, String answerBy, FreeText why) {
    return new Payload.TransferAsked(
        OFFER, 1, to, TransferGround.LIVES_THERE, day(answerBy), List.of(), why);
  }

  private static Decision refused(CaseRefusal why) {
    return new Decision.Refused(why);
  }
}
