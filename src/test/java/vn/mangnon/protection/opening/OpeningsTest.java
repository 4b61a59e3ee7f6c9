package vn.mangnon.protection.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** Somebody reads a case they take no part in: for four hours, with a reason, under review. */
class OpeningsTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Openings OPENINGS = WORLD.register.the(Openings.class);
  private static final Sealings SEALINGS = WORLD.register.the(Sealings.class);
  private static final FreeText REASON =
      FreeText.of("Em " + ProtectionWorld.CANARY + " đang ở trụ sở, không liên lạc được");
  private static final OpeningAnswer DONE = new OpeningAnswer.Done();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aCaseIsReadForFourHoursAndNotASecondLonger() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isEmpty();
    assertThat(asks(stranger, caseId)).isEqualTo(DONE);
    UUID person = WORLD.read(stranger, caseId).person();
    assertThat(WORLD.read(stranger, caseId).possible()).isEmpty();
    assertThat(WORLD.identities.unmask(stranger, person, Purpose.VISIT)).isPresent();
    assertThat(WORLD.today.of(stranger))
        .anyMatch(task -> task.caseId().equals(Optional.of(caseId)));
    WORLD.pass(Openings.LONGEST.minusMinutes(1));
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isPresent();
    WORLD.pass(Duration.ofMinutes(1));
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isEmpty();
    assertThat(WORLD.identities.unmask(stranger, person, Purpose.VISIT)).isEmpty();
    assertThat(OPENINGS.seenBy(stranger).getFirst().inForce(WORLD.now())).isFalse();
  }

  @Test
  void whoOpensReadsTheChildAndNotWhoToldNorWhoIsNamedAndWritesNothing() {
    var report =
        WORLD.taken(
            WORLD.operator,
            WORLD.told(
                Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(UUID.randomUUID())));
    UUID caseId = WORLD.open(WORLD.worker, report);
    UUID caller =
        WORLD.concerns.find(WORLD.worker, report.id(), "test").orElseThrow().caller().orElseThrow();
    Actor.User stranger = worker();
    asks(stranger, caseId);
    assertThat(WORLD.concerns.find(stranger, report.id(), "test").orElseThrow().caller()).isEmpty();
    assertThat(WORLD.identities.unmask(stranger, caller, Purpose.CALL_BACK)).isEmpty();
    assertThat(WORLD.seen(stranger, "named_account")).isZero();
    assertThat(WORLD.tries(stranger, caseId, new Payload.Noted(FreeText.of("x"))))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(WORLD.cases.rebuild(stranger, caseId)).isFalse();
  }

  @Test
  void whatIsNotOpenedIsAnsweredAlikeWhetherItIsMissingSealedOrAboutTheAsker() {
    UUID sealed = WORLD.open();
    seal(sealed);
    Actor.User asker = worker();
    var report =
        WORLD.taken(
            WORLD.operator,
            WORLD.told(Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(asker.id())));
    UUID named = WORLD.open(WORLD.worker, report);
    List<String> answers =
        List.of(sealed, named, UUID.randomUUID()).stream()
            .map(asked -> {
              WORLD.register.source.take();
              OpeningAnswer answer = asks(asker, asked);
              int statements = WORLD.register.source.take().size();
              Opening kept = OPENINGS.seenBy(asker).getFirst();
              assertThat(kept.asked().digits()).isEqualTo(AskedCase.of(asked).digits());
              return answer
                  + " "
                  + statements
                  + kept.caseId()
                  + kept.held()
                  + kept.agreedBy()
                  + kept.review()
                  + WORLD.cases.read(asker, asked, "test")
                  + OPENINGS.of(asker, asked)
                  + OPENINGS.readings(asker, asked)
                  + OPENINGS.agree(asker, kept.id());
            })
            .collect(Collectors.toList());
    assertThat(answers).allMatch(answers.getFirst()::equals);
    assertThat(answers.getFirst()).startsWith(DONE + " 1Optional.empty");
  }

  @Test
  void whoAnswersForTheCaseSeesItAtOnceAndReviewsIt() {
    UUID caseId = WORLD.open();
    long owed = OPENINGS.owed(WORLD.chair);
    Actor.User stranger = worker();
    asks(stranger, caseId);
    assertThat(OPENINGS.owed(WORLD.chair)).isEqualTo(owed + 1);
    Opening seen = OPENINGS.of(WORLD.worker, caseId).getFirst();
    assertThat(seen.reason()).isEqualTo(REASON);
    assertThat(seen.owed()).isTrue();
    assertThat(OPENINGS.of(WORLD.chair, caseId)).containsExactly(seen);
    assertThat(OPENINGS.of(WORLD.colleague, caseId)).isEmpty();
    assertThat(OPENINGS.seenBy(WORLD.colleague)).isEmpty();
    assertThat(OPENINGS.of(stranger, caseId)).isEmpty();
    assertThat(OPENINGS.seenBy(stranger)).hasSize(1);
    assertThat(review(stranger, seen)).isEqualTo(new OpeningAnswer.Absent());
    assertThat(review(WORLD.colleague, seen)).isEqualTo(new OpeningAnswer.Absent());
    assertThat(review(WORLD.worker, seen)).isEqualTo(DONE);
    assertThat(review(WORLD.chair, seen))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.ANSWERED));
    assertThat(OPENINGS.owed(WORLD.chair)).isEqualTo(owed);
    assertThat(OPENINGS.of(WORLD.chair, caseId).getFirst().review().orElseThrow().verdict())
        .isEqualTo(Opening.Verdict.NOT_JUSTIFIED);
  }

  @Test
  void nobodyReviewsTheirOwnOpeningEvenWhenTheyLeadTheCaseLater() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    asks(stranger, caseId);
    WORLD.does(
        WORLD.worker,
        caseId,
        new Payload.MemberAdded(
            stranger.id(), "D", vn.mangnon.protection.rules.MemberFunction.LEAD));
    Opening own = OPENINGS.of(stranger, caseId).getFirst();
    assertThat(review(stranger, own))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.SAME_PERSON));
  }

  @Test
  void leadersCountWhatIsOwedInTheProvinceAndSeeNone() {
    UUID caseId = WORLD.open();
    Actor leader = WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty());
    long owed = OPENINGS.owed(leader);
    asks(worker(), caseId);
    assertThat(OPENINGS.owed(leader)).isEqualTo(owed + 1);
    assertThat(OPENINGS.seenBy(leader)).isEmpty();
    assertThat(OPENINGS.readings(leader, caseId)).isEmpty();
  }

  @Test
  void whoeverIsNamedSeesNoOpeningOfThatCaseAndOpensNone() {
    Actor.User chair = WORLD.register.user(Role.COMMUNE_CHAIR, Optional.of(WORLD.home));
    var report =
        WORLD.taken(
            WORLD.operator,
            WORLD.told(Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(chair.id())));
    UUID caseId = WORLD.open(WORLD.worker, report);
    asks(worker(), caseId);
    assertThat(OPENINGS.of(chair, caseId)).isEmpty();
    assertThat(OPENINGS.seenBy(chair)).noneMatch(one -> one.caseId().equals(Optional.of(caseId)));
    assertThat(OPENINGS.readings(chair, caseId)).isEmpty();
    Actor.User both =
        WORLD.register.with(chair, WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.home)));
    assertThat(asks(both, caseId)).isEqualTo(DONE);
    assertThat(WORLD.cases.read(both, caseId, "test")).isEmpty();
    Opening asked = OPENINGS.of(WORLD.worker, caseId).getFirst();
    assertThat(asked.held()).isEmpty();
    assertThat(OPENINGS.agree(WORLD.worker, asked.id()))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.NOT_FOR_THEM));
  }

  @Test
  void onlyAWorkerOpensOnlyForAReasonAndNotWhatIsSeenAnyhow() {
    UUID caseId = WORLD.open();
    for (Role role : Role.values()) {
      Actor.User somebody = WORLD.register.user(role, Optional.of(WORLD.event));
      assertThat(asks(somebody, caseId))
          .as(role.name())
          .isEqualTo(role == Role.CASE_WORKER ? DONE : new OpeningAnswer.Absent());
    }
    assertThat(asks(WORLD.worker, caseId))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.SEEN));
    assertThat(OPENINGS.breakGlass(worker(), WORLD.id(), AskedCase.of(caseId), FreeText.of("  ")))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.REASON_MISSING));
    Actor.User leaving = worker();
    asks(leaving, caseId);
    assertThat(WORLD.cases.read(leaving, caseId, "test")).isPresent();
    WORLD
        .register
        .superuser()
        .update(
            "update access.user_grant set revoked_at = now() where account_id = ?", leaving.id());
    assertThat(WORLD.cases.read(leaving, caseId, "test")).isEmpty();
  }

  @Test
  void sentTwiceItIsOneAndWhoAsksOftenIsStopped() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    UUID transaction = WORLD.id();
    AskedCase asked = AskedCase.parse(AskedCase.of(caseId).code()).orElseThrow();
    assertThat(OPENINGS.breakGlass(stranger, transaction, asked, REASON)).isEqualTo(DONE);
    assertThat(OPENINGS.breakGlass(stranger, transaction, asked, REASON)).isEqualTo(DONE);
    assertThat(OPENINGS.of(WORLD.worker, caseId)).hasSize(1);
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isPresent();
    assertThat(OPENINGS.breakGlass(worker(), transaction, asked, REASON))
        .as("somebody else's")
        .isEqualTo(new OpeningAnswer.Absent());
    for (int i = 1; i < 10; i++) {
      assertThat(asks(stranger, UUID.randomUUID())).isEqualTo(DONE);
    }
    assertThat(asks(stranger, UUID.randomUUID()))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.TOO_MANY));
    WORLD.pass(Openings.LONGEST);
    assertThat(asks(stranger, UUID.randomUUID())).isEqualTo(DONE);
  }

  @Test
  void whoeverAnswersForTheCaseSeesWhoReadWhatAndWhen() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    asks(stranger, caseId);
    WORLD.identities.unmask(stranger, WORLD.read(stranger, caseId).person(), Purpose.VISIT);
    WORLD.read(WORLD.chair, caseId);
    List<Reading> readings = OPENINGS.readings(WORLD.worker, caseId);
    assertThat(readings)
        .extracting(Reading::identity, Reading::purpose)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(true, Optional.of(Purpose.VISIT)),
            org.assertj.core.groups.Tuple.tuple(false, Optional.empty()));
    assertThat(readings).allMatch(reading -> reading.by().equals("Cán bộ thử"));
    assertThat(OPENINGS.readings(WORLD.chair, caseId)).isEqualTo(readings);
    assertThat(OPENINGS.readings(WORLD.colleague, caseId)).isEmpty();
    assertThat(OPENINGS.readings(stranger, caseId)).isEmpty();
  }

  @Test
  void listsCostTheSameHoweverLong() {
    UUID caseId = WORLD.open();
    for (int i = 0; i < 3; i++) {
      asks(worker(), caseId);
    }
    WORLD.register.source.take();
    assertThat(OPENINGS.seenBy(WORLD.chair)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(WORLD.register.source.take()).hasSize(1);
    assertThat(OPENINGS.of(WORLD.worker, caseId)).hasSize(3);
    assertThat(WORLD.register.source.take()).hasSize(2);
    OPENINGS.readings(WORLD.worker, caseId);
    assertThat(WORLD.register.source.take()).hasSize(1);
  }

  @Test
  void theTrailSaysWhoAskedForWhatAndNoWordIsReadable() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    UUID nothing = UUID.randomUUID();
    asks(stranger, caseId);
    asks(stranger, nothing);
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForList(
                    "select kind || ' ' || event || ' ' || subject from audit.entry where doer = ?",
                    String.class,
                    "user:" + stranger.id()))
        .contains(
            "read case.glass-broken " + caseId,
            "denied case.glass-broken " + AskedCase.of(nothing).digits());
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForObject(
                    "select count(*) from protection.opening o where o::text ~ 'Hoàng Yến|trụ sở'",
                    Long.class))
        .isZero();
  }

  private static Actor.User worker() {
    return WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.event));
  }

  private static OpeningAnswer asks(Actor actor, UUID caseId) {
    return OPENINGS.breakGlass(actor, WORLD.id(), AskedCase.of(caseId), REASON);
  }

  private static OpeningAnswer review(Actor actor, Opening opening) {
    return OPENINGS.review(
        actor, opening.id(), Opening.Verdict.NOT_JUSTIFIED, FreeText.of("không cần thiết"));
  }

  private static void seal(UUID caseId) {
    UUID wish = WORLD.id();
    assertThat(SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.SEAL, REASON)).isEqualTo(DONE);
    assertThat(SEALINGS.answer(WORLD.chair, wish, true)).isEqualTo(DONE);
  }
}
