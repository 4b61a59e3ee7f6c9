package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.referral.ReferralWorld.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.ConcernRefusal;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.opening.OpeningAnswer;
import vn.mangnon.protection.opening.OpeningRefusal;
import vn.mangnon.protection.opening.Sealing;
import vn.mangnon.protection.opening.Sealings;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/**
 * Of what happens at the same moment exactly one outcome stands, while others take in reports and
 * act in their own cases; what was acknowledged is there, and what is kept beside the actions is
 * what they come to.
 */
class RacesUnderLoadTest {
  private static final int TIMES = 2;
  private static final FreeText REASON = FreeText.of("người liên quan làm việc ở xã");
  private static final OpeningAnswer DONE = new OpeningAnswer.Done();
  private static final ReferralWorld REFERRALS = new ReferralWorld();
  private static final ProtectionWorld WORLD = REFERRALS.protection;
  private static final Sealings SEALINGS = WORLD.register.the(Sealings.class);
  private static final Actor.User DEPUTY =
      WORLD.register.user(Role.COMMUNE_CHAIR, Optional.of(WORLD.home));

  private OtherWork others;

  @BeforeEach
  void begin() {
    others = OtherWork.beside(WORLD);
  }

  @AfterEach
  void nothingThatWasAcknowledgedIsLost() {
    others.close();
  }

  @AfterAll
  static void stop() {
    REFERRALS.close();
  }

  @RepeatedTest(TIMES)
  void ofAcceptAndRecallOneStands() {
    UUID caseId = REFERRALS.caseWithPlan();
    UUID id = REFERRALS.sent(REFERRALS.wish(caseId));
    List<ReferralAnswer> answers =
        atOnce(
            List.of(
                () -> REFERRALS.accepts(REFERRALS.neighbour, id),
                () ->
                    REFERRALS.referrals.recall(
                        WORLD.worker, id, REFERRALS.answer(1, Move.RECALL, "gửi nhầm"))));
    ReferralAnswer.Done won = one(ReferralAnswer.Done.class, answers);
    assertThat(answers).contains(ReferralWorld.refused(ReferralRefusal.OVERTAKEN));
    ReferralFile file = REFERRALS.inbox.read(REFERRALS.neighbour, id).orElseThrow();
    assertThat(file.referral().state()).isEqualTo(won.state());
    assertThat(file.events()).hasSize(2);
    whole(caseId);
  }

  @RepeatedTest(TIMES)
  void ofTwoApprovalsOfOnePlanOneStands() {
    UUID id = planned();
    int seen = seen(id);
    List<CaseAnswer> answers =
        atOnce(
            List.of(
                () -> acts(WORLD.chair, id, seen, ProtectionWorld.approved()),
                () -> acts(DEPUTY, id, seen, ProtectionWorld.approved())));
    one(CaseAnswer.Done.class, answers);
    assertThat(answers).contains(new CaseAnswer.Refused(CaseRefusal.OVERTAKEN));
    assertThat(seen(id)).isEqualTo(seen + 1);
    assertThat(deadlines(id))
        .containsExactly(
            "EMERGENCY_MEASURE LAPSED", "PLAN_DECISION MET", "REVIEW OPEN", "SERVICE OPEN");
    whole(id);
  }

  @RepeatedTest(TIMES)
  void aPlanIsNotApprovedThatWasWrittenAnewMeanwhile() {
    UUID id = planned();
    int seen = seen(id);
    Payload.PlanDrafted draft = WORLD.read(WORLD.worker, id).state().draft().orElseThrow();
    List<CaseAnswer> answers =
        atOnce(
            List.of(
                () -> acts(WORLD.chair, id, seen, ProtectionWorld.approved()),
                () -> acts(WORLD.worker, id, seen, draft)));
    CaseAnswer.Done won = one(CaseAnswer.Done.class, answers);
    assertThat(answers).contains(new CaseAnswer.Refused(CaseRefusal.OVERTAKEN));
    assertThat(WORLD.read(WORLD.worker, id).state().step()).isEqualTo(won.step());
    whole(id);
  }

  @RepeatedTest(TIMES)
  void aTabThatStayedOpenIsOvertakenAndANoteInItIsNot() {
    UUID id = planned();
    int stale = seen(id) - 1;
    List<CaseAnswer> answers =
        atOnce(
            List.of(
                () -> acts(WORLD.chair, id, stale, ProtectionWorld.approved()),
                () -> acts(WORLD.worker, id, stale, note()),
                () -> acts(WORLD.chair, id, stale, note())));
    assertThat(answers.getFirst()).isEqualTo(new CaseAnswer.Refused(CaseRefusal.OVERTAKEN));
    assertThat(answers.subList(1, 3)).hasOnlyElementsOfType(CaseAnswer.Done.class);
    assertThat(seen(id)).isEqualTo(stale + 3);
    whole(id);
  }

  @RepeatedTest(TIMES)
  void aDoubleClickIsOneActionAndBothLearnThatItIsDone() {
    NewConcern told = WORLD.told();
    Callable<ConcernAnswer> takes = () -> WORLD.concerns.take(WORLD.operator, told);
    assertThat(atOnce(List.of(takes, takes))).containsOnly(new ConcernAnswer.Done(told.id()));

    OpenCase wish = new OpenCase(WORLD.id(), WORLD.id(), ProtectionWorld.child(told), "");
    Callable<CaseAnswer> opens = () -> WORLD.cases.open(WORLD.worker, wish);
    assertThat(atOnce(List.of(opens, opens)))
        .containsOnly(new CaseAnswer.Done(wish.id(), 1, Step.RECEIVED));

    Command command = WORLD.command(wish.id(), ProtectionWorld.risk(true));
    Callable<CaseAnswer> acts = () -> WORLD.cases.perform(WORLD.worker, command);
    assertThat(atOnce(List.of(acts, acts)))
        .containsOnly(new CaseAnswer.Done(wish.id(), 2, Step.EMERGENCY));
    assertThat(seen(wish.id())).isEqualTo(2);
    whole(wish.id());
  }

  @RepeatedTest(TIMES)
  void ofTwoWhoOpenOneChildOneLeadsIt() {
    NewConcern told = WORLD.taken(WORLD.operator, WORLD.told());
    List<CaseAnswer> answers =
        atOnce(List.of(() -> opens(WORLD.worker, told), () -> opens(WORLD.colleague, told)));
    CaseAnswer.Done won = one(CaseAnswer.Done.class, answers);
    assertThat(answers).contains(new CaseAnswer.NotOpened(ConcernRefusal.ALREADY_SETTLED));
    assertThat(
            WORLD
                .register
                .superuser()
                .query(
                    "select id from protection.case_file where concern_child = ?",
                    (row, number) -> row.getObject(1, UUID.class),
                    ProtectionWorld.child(told)))
        .containsExactly(won.caseId());
    assertThat(deadlines(won.caseId()))
        .containsExactly("EMERGENCY_MEASURE OPEN", "PLAN_DECISION OPEN");
    whole(answers.getFirst() == won ? WORLD.worker : WORLD.colleague, won.caseId());
  }

  @RepeatedTest(TIMES)
  void ofTwoWhoAskToSealItOneAsksAndOfTwoWhoAgreeOneAgrees() {
    UUID id = WORLD.open();
    Callable<OpeningAnswer> asks =
        () -> SEALINGS.ask(WORLD.worker, WORLD.id(), id, Sealing.Wish.SEAL, REASON);
    assertThat(atOnce(List.of(asks, asks)))
        .containsExactlyInAnyOrder(DONE, new OpeningAnswer.Refused(OpeningRefusal.WAITING));
    UUID asked = SEALINGS.of(WORLD.worker, id).getFirst().id();
    Callable<OpeningAnswer> agrees = () -> SEALINGS.answer(WORLD.chair, asked, true);
    Callable<OpeningAnswer> agreesToo = () -> SEALINGS.answer(DEPUTY, asked, true);
    one(OpeningAnswer.Done.class, atOnce(List.of(agrees, agreesToo)));
    assertThat(SEALINGS.sealed(WORLD.worker, id)).isTrue();
    assertThat(
            Stream.of(WORLD.chair, DEPUTY)
                .filter(chair -> WORLD.cases.read(chair, id, "test").isPresent()))
        .as("only who agreed sees it")
        .hasSize(1);
    whole(id);
  }

  @RepeatedTest(TIMES)
  void whatIsWrittenWhileACaseIsSealedIsSealedToo() {
    UUID id = planned();
    int seen = seen(id);
    UUID wish = WORLD.id();
    SEALINGS.ask(WORLD.worker, wish, id, Sealing.Wish.SEAL, REASON);
    List<Object> answers =
        atOnce(
            List.of(
                () -> SEALINGS.answer(WORLD.chair, wish, true),
                () -> acts(WORLD.worker, id, seen, note()),
                () -> acts(WORLD.worker, id, seen, note()),
                () -> acts(DEPUTY, id, seen, ProtectionWorld.approved())));
    assertThat(answers.getFirst()).isEqualTo(DONE);
    assertThat(answers.subList(1, 3)).hasOnlyElementsOfType(CaseAnswer.Done.class);
    assertThat(answers.get(3))
        .as("whoever did not seal it decided before it was sealed, or not at all")
        .isInstanceOfAny(CaseAnswer.Done.class, CaseAnswer.Absent.class);
    for (String table : List.of("action", "deadline", "member", "case_state", "concern_child")) {
      assertThat(sealed(table, "case_id", id)).as(table).containsOnly(true);
    }
    whole(id);
  }

  @RepeatedTest(TIMES)
  void aReportStaysSealedWhenOneCaseIsSealedWhileTheOtherIsUnsealed() {
    NewConcern both = WORLD.taken(WORLD.operator, ofTwo(WORLD.told()));
    UUID one = opened(both, 0);
    UUID other = opened(both, 1);
    UUID seal = WORLD.id();
    UUID lift = WORLD.id();
    UUID before = WORLD.id();
    SEALINGS.ask(WORLD.worker, before, other, Sealing.Wish.SEAL, REASON);
    SEALINGS.answer(WORLD.chair, before, true);
    SEALINGS.ask(WORLD.worker, lift, other, Sealing.Wish.UNSEAL, REASON);
    SEALINGS.ask(WORLD.worker, seal, one, Sealing.Wish.SEAL, REASON);
    Callable<OpeningAnswer> seals = () -> SEALINGS.answer(WORLD.chair, seal, true);
    Callable<OpeningAnswer> lifts = () -> SEALINGS.answer(WORLD.chair, lift, true);
    assertThat(atOnce(List.of(seals, lifts))).containsOnly(DONE);
    assertThat(sealed("concern", "id", both.id()))
        .as("it tells of the sealed child")
        .containsExactly(true);
    assertThat(sealed("case_file", "id", other)).containsExactly(false);
    whole(one);
    whole(other);
  }

  private void whole(UUID caseId) {
    whole(WORLD.worker, caseId);
  }

  /**
   * Nothing of the case is lost or doubled: numbers without a gap, and all that a rebuild makes.
   */
  private void whole(Actor lead, UUID caseId) {
    others.close();
    CaseView view = WORLD.read(lead, caseId);
    assertThat(view.timeline())
        .extracting(CaseView.Act::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, view.timeline().size()).boxed().toList());
    assertThat(view.state().number()).isEqualTo(view.timeline().size());
    assertThat(deadlines(caseId))
        .containsExactlyElementsOf(
            view.state().deadlines().stream()
                .map(one -> one.kind() + " " + one.outcome())
                .sorted()
                .toList());
    List<String> kept = WORLD.projections();
    assertThat(WORLD.cases.rebuild(lead, caseId)).isTrue();
    assertThat(WORLD.projections()).isEqualTo(kept);
  }

  private static UUID planned() {
    UUID id = WORLD.open();
    WORLD.plan(id);
    return id;
  }

  private static int seen(UUID caseId) {
    return WORLD.read(WORLD.worker, caseId).state().number();
  }

  private static CaseAnswer acts(Actor actor, UUID caseId, int seen, Payload payload) {
    return WORLD.cases.perform(
        actor, new Command(WORLD.id(), caseId, seen, WORLD.now(), payload, ""));
  }

  private static CaseAnswer opens(Actor actor, NewConcern told) {
    return WORLD.cases.open(
        actor, new OpenCase(WORLD.id(), WORLD.id(), ProtectionWorld.child(told), ""));
  }

  private static UUID opened(NewConcern told, int child) {
    return ProtectionWorld.done(
            WORLD.cases.open(
                WORLD.worker,
                new OpenCase(WORLD.id(), WORLD.id(), told.children().get(child).id(), "")))
        .caseId();
  }

  private static Payload note() {
    return new Payload.Noted(FreeText.of("gọi điện"));
  }

  private static NewConcern ofTwo(NewConcern one) {
    List<ToldChild> children = new ArrayList<>(one.children());
    children.add(ToldChild.named(WORLD.id(), ProtectionWorld.CANARY));
    return new NewConcern(
        one.id(),
        one.receivedAt(),
        one.channel(),
        one.reference(),
        one.agency(),
        one.danger(),
        one.eventPlace(),
        one.homePlace(),
        one.told(),
        children,
        one.caller(),
        one.named());
  }

  private static List<String> deadlines(UUID caseId) {
    return WORLD
        .register
        .superuser()
        .query(
            "select kind || ' ' || outcome from protection.deadline where case_id = ?",
            (row, number) -> row.getString(1),
            caseId)
        .stream()
        .sorted()
        .toList();
  }

  private static List<Boolean> sealed(String table, String column, UUID id) {
    return WORLD
        .register
        .superuser()
        .query(
            "select sealed from protection.%s where %s = ?".formatted(table, column),
            (row, number) -> row.getBoolean(1),
            id);
  }

  private static <T> T one(Class<T> type, List<? super T> answers) {
    List<T> ofType = answers.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(ofType).as("%s", answers).hasSize(1);
    return ofType.getFirst();
  }
}
