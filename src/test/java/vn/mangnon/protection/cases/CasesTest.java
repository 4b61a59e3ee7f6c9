package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.approved;
import static vn.mangnon.protection.cases.ProtectionWorld.done;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

class CasesTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private final Cases cases = WORLD.cases;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aCaseGoesFromAReportToItsEndAndKeepsAllThatWasDone() {
    UUID id = WORLD.open();
    WORLD.plan(id);
    assertThat(WORLD.does(WORLD.chair, id, approved())).isEqualTo(Step.UNDER_WAY);
    WORLD.does(WORLD.worker, id, new Payload.ServiceGiven(1, FreeText.of("hai buổi")));
    WORLD.does(
        WORLD.worker,
        id,
        new Payload.Reviewed(Level.LOW, Level.HIGH, true, FreeText.of("đi học lại")));
    assertThat(
            WORLD.does(
                WORLD.chair, id, new Payload.Closed(ClosingGround.SAFE, FreeText.of("ổn định"))))
        .isEqualTo(Step.CLOSED);
    CaseView view = WORLD.read(WORLD.worker, id);
    assertThat(view.timeline())
        .extracting(act -> act.payload().kind())
        .containsExactly(
            ActionKind.OPENED,
            ActionKind.INITIAL_RISK,
            ActionKind.SPECIFIC_RISK,
            ActionKind.PLAN_DRAFTED,
            ActionKind.PLAN_DECIDED,
            ActionKind.SERVICE_GIVEN,
            ActionKind.REVIEWED,
            ActionKind.CLOSED);
    assertThat(view.timeline().get(1).payload()).isEqualTo(risk(false));
    assertThat(view.state().deadlines()).noneMatch(Deadline::open);
  }

  @Test
  void theClocksOfTheReportGoOverToTheCaseAndAreNotDoubled() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    WORLD.pass(Duration.ofHours(3));
    UUID id = WORLD.open(WORLD.worker, told);
    List<Deadline> deadlines = WORLD.read(WORLD.worker, id).state().deadlines();
    assertThat(deadlines)
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.EMERGENCY_MEASURE, DeadlineKind.PLAN_DECISION);
    assertThat(deadlines).allMatch(one -> one.start().equals(told.receivedAt()));
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForList(
                    "select case_id from protection.deadline where concern = ?",
                    UUID.class,
                    told.id()))
        .containsExactly(id, id);
  }

  @Test
  void onlyTheChairDecidesAndAWorkerIsToldSo() {
    UUID id = WORLD.open();
    WORLD.plan(id);
    assertThat(WORLD.tries(WORLD.worker, id, approved()))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.NOT_YOURS));
    assertThat(WORLD.tries(WORLD.chair, id, risk(true)))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.NOT_YOURS));
    assertThat(WORLD.read(WORLD.chair, id).parts()).contains(Part.CHAIR_OF_HOME);
    assertThat(WORLD.read(WORLD.chair, id).possible()).contains(ActionKind.PLAN_DECIDED);
    assertThat(WORLD.read(WORLD.worker, id).possible()).doesNotContain(ActionKind.PLAN_DECIDED);
  }

  @Test
  void theSameTransactionTwiceIsOneActionWithTheSameAnswer() {
    UUID id = WORLD.open();
    Command command = WORLD.command(id, risk(false));
    CaseAnswer first = cases.perform(WORLD.worker, command);
    WORLD.does(WORLD.worker, id, new Payload.Noted(FreeText.of("đã gọi")));
    assertThat(cases.perform(WORLD.worker, command)).isEqualTo(first);
    assertThat(WORLD.read(WORLD.worker, id).timeline()).hasSize(3);
  }

  @Test
  void anOpeningSentTwiceIsOneCase() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    OpenCase wish = new OpenCase(WORLD.id(), WORLD.id(), ProtectionWorld.child(told), "");
    CaseAnswer first = cases.open(WORLD.worker, wish);
    assertThat(cases.open(WORLD.worker, wish)).isEqualTo(first);
    assertThat(
            cases.open(
                WORLD.worker,
                new OpenCase(WORLD.id(), WORLD.id(), ProtectionWorld.child(told), "")))
        .isEqualTo(new CaseAnswer.NotOpened(ConcernRefusal.ALREADY_SETTLED));
  }

  @Test
  void aTransactionOfAnotherCaseIsNoAnswerHere() {
    UUID other = WORLD.open();
    Command taken = WORLD.command(other, risk(false));
    cases.perform(WORLD.worker, taken);
    UUID id = WORLD.open();
    assertThat(
            cases.perform(
                WORLD.worker,
                new Command(taken.transaction(), id, 99, WORLD.now(), risk(false), "")))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(WORLD.read(WORLD.worker, id).timeline()).hasSize(1);
  }

  @Test
  void ofTwoChairsWhoDecideAtOnceOneIsOvertaken() throws Exception {
    Actor.User deputy = WORLD.register.user(Role.COMMUNE_CHAIR, Optional.of(WORLD.home));
    for (int round = 0; round < 5; round++) {
      UUID id = WORLD.open();
      WORLD.plan(id);
      int seen = WORLD.read(WORLD.chair, id).state().number();
      Callable<CaseAnswer> one = () -> decide(WORLD.chair, id, seen, true);
      Callable<CaseAnswer> other = () -> decide(deputy, id, seen, false);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<CaseAnswer> answers =
            threads.invokeAll(List.of(one, other)).stream().map(CasesTest::get).toList();
        assertThat(answers).filteredOn(CaseAnswer.Done.class::isInstance).hasSize(1);
        assertThat(answers).contains(new CaseAnswer.Refused(CaseRefusal.OVERTAKEN));
      }
      assertThat(WORLD.read(WORLD.worker, id).timeline()).hasSize(seen + 1);
    }
  }

  @Test
  void whoOpensACaseLeadsItAndBringsOthersIn() {
    UUID id = WORLD.open();
    assertThat(cases.read(WORLD.colleague, id, "test")).isEmpty();
    WORLD.does(
        WORLD.worker,
        id,
        new Payload.MemberAdded(WORLD.colleague.id(), "Đồng nghiệp", MemberFunction.WORKER));
    assertThat(WORLD.read(WORLD.colleague, id).state().team())
        .isEqualTo(
            Map.of(
                WORLD.worker.id(), MemberFunction.LEAD,
                WORLD.colleague.id(), MemberFunction.WORKER));
    assertThat(WORLD.does(WORLD.colleague, id, risk(false))).isEqualTo(Step.ASSESSED);
    WORLD.does(WORLD.colleague, id, new Payload.MemberLeft(WORLD.colleague.id(), FreeText.NONE));
    assertThat(cases.read(WORLD.colleague, id, "test")).isEmpty();
  }

  @Test
  void aWorkerOfAnotherCommuneHelpsOnceTheChairAsksThem() {
    UUID id = WORLD.open();
    assertThat(WORLD.tries(WORLD.otherWorker, id, risk(true))).isEqualTo(new CaseAnswer.Absent());
    WORLD.does(
        WORLD.chair,
        id,
        new Payload.MemberAdded(WORLD.otherWorker.id(), "B", MemberFunction.WORKER));
    assertThat(WORLD.does(WORLD.otherWorker, id, risk(true))).isEqualTo(Step.EMERGENCY);
  }

  @Test
  void bothCommunesHaveTheirPart() {
    NewConcern told = WORLD.told(Optional.of(WORLD.event), Optional.of(WORLD.home), List.of());
    WORLD.taken(WORLD.operator, told);
    UUID id = WORLD.open(WORLD.otherWorker, told);
    WORLD.does(WORLD.otherWorker, id, risk(true));
    assertThat(
            WORLD.does(
                WORLD.otherChair,
                id,
                new Payload.EmergencyMeasure(FreeText.of("đưa đến trạm"), FreeText.of("trạm"))))
        .isEqualTo(Step.ASSESSED);
    WORLD.does(
        WORLD.otherWorker,
        id,
        new Payload.MemberAdded(WORLD.worker.id(), "A", MemberFunction.LEAD));
    WORLD.plan(id);
    assertThat(WORLD.tries(WORLD.otherChair, id, approved()))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.NOT_YOURS));
    assertThat(WORLD.does(WORLD.chair, id, approved())).isEqualTo(Step.UNDER_WAY);
  }

  @Test
  void aCaseNeedsAPlace() {
    NewConcern told = WORLD.told(Optional.empty(), Optional.empty(), List.of());
    WORLD.taken(WORLD.operator, told);
    assertThat(
            cases.open(
                WORLD.operator,
                new OpenCase(WORLD.id(), WORLD.id(), ProtectionWorld.child(told), "")))
        .isEqualTo(new CaseAnswer.NotOpened(ConcernRefusal.PLACE_UNKNOWN));
  }

  @Test
  void whatIsKeptBesideTheActionsIsWhatTheActionsComeTo() {
    UUID id = WORLD.open();
    WORLD.plan(id);
    WORLD.does(WORLD.chair, id, approved());
    WORLD.does(
        WORLD.worker,
        id,
        new Payload.MemberAdded(WORLD.colleague.id(), "C", MemberFunction.PARTNER));
    List<String> before = WORLD.projections();
    WORLD
        .register
        .superuser()
        .update(
            "update protection.case_state set step = 'CLOSED', number = 1 where case_id = ?", id);
    WORLD
        .register
        .superuser()
        .update(
            "delete from protection.deadline where case_id = ? and kind in ('SERVICE', 'REVIEW')",
            id);
    WORLD
        .register
        .superuser()
        .update(
            """
            update protection.deadline set outcome = 'LAPSED', ended_at = now()
            where case_id = ? and kind = 'PLAN_DECISION'
            """,
            id);
    assertThat(WORLD.projections()).isNotEqualTo(before);
    assertThat(cases.rebuild(WORLD.worker, id)).isTrue();
    assertThat(WORLD.projections()).isEqualTo(before);
    assertThat(cases.rebuild(WORLD.otherWorker, id)).isFalse();
  }

  @Test
  void aMereGoalIsNextUntilItsDayIsGoneAndThenWhatBinds() {
    UUID id = WORLD.open();
    WORLD.does(WORLD.worker, id, risk(true));
    WORLD.does(
        WORLD.chair,
        id,
        new Payload.Separation(
            WORLD.day(14), "7/QĐ", FreeText.of("nhà bà ngoại"), FreeText.of("nguy hiểm")));
    Task goal = next(WORLD.chair, id);
    assertThat(goal.next()).contains(DeadlineKind.PLAN_DECISION);
    assertThat(goal.exempt()).isTrue();
    WORLD.pass(Duration.between(WORLD.now(), goal.due().orElseThrow()).plusSeconds(1));
    for (Actor.User who : List.of(WORLD.worker, WORLD.chair)) {
      Task binding = next(who, id);
      assertThat(binding.next()).contains(DeadlineKind.SEPARATION);
      assertThat(binding.exempt()).isFalse();
    }
  }

  private static Task next(Actor.User who, UUID id) {
    List<Task> tasks =
        WORLD.today.of(who).stream().filter(task -> task.caseId().equals(Optional.of(id))).toList();
    assertThat(tasks).hasSize(1);
    return tasks.getFirst();
  }

  @Test
  void overTetHoursRunOnAndWorkingDaysRest() {
    ProtectionWorld world = WORLD;
    // Friday 5 February 2027, the evening before the Lunar New Year.
    world.pass(Duration.between(world.now(), java.time.Instant.parse("2027-02-05T14:00:00Z")));
    UUID id = world.open();
    world.does(world.worker, id, risk(true));
    world.pass(Duration.ofHours(11));
    world.does(
        world.chair,
        id,
        new Payload.EmergencyMeasure(FreeText.of("đưa về bà ngoại"), FreeText.of("công an xã")));
    world.pass(Duration.ofDays(3));
    world.plan(id);
    world.does(world.chair, id, approved());
    CaseView view = world.read(world.worker, id);
    assertThat(view.state().deadlines())
        .filteredOn(one -> !one.open())
        .extracting(Deadline::outcome)
        .containsOnly(Deadline.Outcome.MET);
    Deadline decision = view.state().deadlines().get(1);
    assertThat(Duration.between(decision.start(), decision.due()))
        .isGreaterThan(Duration.ofDays(9));
  }

  @Test
  void aPageOfACaseTakesFiveStatementsHoweverLongItsStory() {
    UUID id = WORLD.open();
    WORLD.plan(id);
    WORLD.register.source.take();
    WORLD.read(WORLD.worker, id);
    int few = WORLD.register.source.take().size();
    for (int i = 0; i < 20; i++) {
      WORLD.does(WORLD.worker, id, new Payload.Noted(FreeText.of("ghi " + i)));
    }
    WORLD.register.source.take();
    WORLD.read(WORLD.worker, id);
    assertThat(WORLD.register.source.take()).hasSize(few).hasSizeLessThanOrEqualTo(5);
  }

  private CaseAnswer decide(Actor actor, UUID id, int seen, boolean approves) {
    return cases.perform(
        actor,
        new Command(
            WORLD.id(),
            id,
            seen,
            WORLD.now(),
            new Payload.PlanDecided(approves, "1", FreeText.of("lý do")),
            ""));
  }

  private static CaseAnswer get(Future<CaseAnswer> answer) {
    try {
      return answer.get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatHappenedInTheFutureIsRefused() {
    UUID id = WORLD.open();
    assertThat(
            cases.perform(
                WORLD.worker,
                new Command(
                    WORLD.id(), id, 1, WORLD.now().plus(Duration.ofHours(1)), risk(false), "")))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.TIME_IN_FUTURE));
    assertThat(done(cases.perform(WORLD.worker, WORLD.command(id, risk(false)))).number())
        .isEqualTo(2);
  }
}
