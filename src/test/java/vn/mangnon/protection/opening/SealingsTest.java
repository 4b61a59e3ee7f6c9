package vn.mangnon.protection.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/** A sealed case is its team's and of the two who sealed it; it takes two to seal and to unseal. */
class SealingsTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Openings OPENINGS = WORLD.register.the(Openings.class);
  private static final Sealings SEALINGS = WORLD.register.the(Sealings.class);
  private static final FreeText REASON = FreeText.of("Người liên quan làm việc ở xã");
  private static final OpeningAnswer DONE = new OpeningAnswer.Done();
  private static final OpeningAnswer ABSENT = new OpeningAnswer.Absent();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void itTakesTwoToSealAndTwoToLiftTheSeal() {
    UUID caseId = WORLD.open();
    Actor.User secondChair = chair();
    UUID wish = WORLD.id();
    assertThat(SEALINGS.ask(WORLD.colleague, wish, caseId, Sealing.Wish.SEAL, REASON))
        .isEqualTo(ABSENT);
    assertThat(SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.UNSEAL, REASON))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.ALREADY));
    assertThat(SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.SEAL, REASON)).isEqualTo(DONE);
    assertThat(SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.SEAL, REASON)).isEqualTo(DONE);
    assertThat(SEALINGS.ask(WORLD.chair, WORLD.id(), caseId, Sealing.Wish.SEAL, REASON))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.WAITING));
    assertThat(WORLD.cases.read(secondChair, caseId, "test")).as("not yet").isPresent();
    assertThat(SEALINGS.answer(WORLD.worker, wish, true))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.SAME_PERSON));
    assertThat(SEALINGS.answer(WORLD.colleague, wish, true)).isEqualTo(ABSENT);
    assertThat(SEALINGS.answer(WORLD.chair, wish, true)).isEqualTo(DONE);
    assertThat(SEALINGS.answer(WORLD.chair, wish, false))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.ANSWERED));

    assertThat(WORLD.cases.read(secondChair, caseId, "test")).isEmpty();
    assertThat(SEALINGS.of(secondChair, caseId)).isEmpty();
    assertThat(WORLD.cases.read(WORLD.worker, caseId, "test")).isPresent();
    assertThat(WORLD.cases.read(WORLD.chair, caseId, "test")).isPresent();
    assertThat(SEALINGS.sealed(WORLD.worker, caseId)).isTrue();

    UUID lift = WORLD.id();
    assertThat(SEALINGS.ask(secondChair, lift, caseId, Sealing.Wish.UNSEAL, REASON))
        .isEqualTo(ABSENT);
    assertThat(SEALINGS.ask(WORLD.chair, lift, caseId, Sealing.Wish.UNSEAL, REASON))
        .isEqualTo(DONE);
    assertThat(SEALINGS.answer(WORLD.worker, lift, false)).isEqualTo(DONE);
    assertThat(SEALINGS.sealed(WORLD.worker, caseId)).as("declined").isTrue();
    lift = WORLD.id();
    SEALINGS.ask(WORLD.chair, lift, caseId, Sealing.Wish.UNSEAL, REASON);
    assertThat(SEALINGS.answer(WORLD.worker, lift, true)).isEqualTo(DONE);
    assertThat(WORLD.cases.read(secondChair, caseId, "test")).isPresent();
    assertThat(SEALINGS.of(WORLD.worker, caseId)).hasSize(3);
  }

  @Test
  void theWorkGoesOnAndWhatIsAddedIsSealedToo() {
    UUID caseId = WORLD.open();
    seal(caseId);
    WORLD.plan(caseId);
    assertThat(WORLD.does(WORLD.chair, caseId, ProtectionWorld.approved()))
        .as("the chair who sealed it decides as before")
        .isEqualTo(Step.UNDER_WAY);
    for (String table : List.of("action", "deadline", "member", "case_state")) {
      assertThat(
              WORLD
                  .register
                  .superuser()
                  .queryForObject(
                      "select bool_and(sealed) from protection.%s where case_id = ?"
                          .formatted(table),
                      Boolean.class,
                      caseId))
          .as(table)
          .isTrue();
    }
    assertThat(WORLD.today.of(chair()))
        .noneMatch(task -> task.caseId().equals(Optional.of(caseId)));
    assertThat(WORLD.today.of(WORLD.worker))
        .anyMatch(task -> task.caseId().equals(Optional.of(caseId)));
  }

  @Test
  void rightsOfAWholePlaceOrProvinceDoNotReachIt() {
    NewConcern report = WORLD.taken(WORLD.operator, WORLD.told());
    UUID caseId = WORLD.open(WORLD.worker, report);
    UUID person = WORLD.read(WORLD.worker, caseId).person();
    Actor agency = WORLD.register.user(Role.LEAD_AGENCY, Optional.empty());
    long due = WORLD.seen(agency, "deadline");
    seal(caseId);
    assertThat(WORLD.seen(agency, "deadline")).isLessThan(due);
    assertThat(WORLD.concerns.find(WORLD.operator, report.id(), "test")).isEmpty();
    assertThat(WORLD.concerns.find(WORLD.colleague, report.id(), "test")).isEmpty();
    assertThat(WORLD.identities.unmask(WORLD.operator, person, Purpose.LINK)).isEmpty();
    assertThat(WORLD.identities.unmask(WORLD.colleague, person, Purpose.LINK)).isEmpty();
    assertThat(WORLD.identities.unmask(chair(), person, Purpose.LINK)).isEmpty();
    assertThat(WORLD.identities.unmask(WORLD.chair, person, Purpose.DECISION)).isPresent();
    assertThat(WORLD.identities.unmask(WORLD.worker, person, Purpose.VISIT)).isPresent();
  }

  @Test
  void leadersStillCountIt() {
    Actor leader = WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty());
    UUID caseId = WORLD.open();
    var before = WORLD.today.counts(leader);
    seal(caseId);
    assertThat(WORLD.today.counts(leader)).isEqualTo(before);
  }

  @Test
  void theOtherChildOfTheReportStaysWhereItWas() {
    NewConcern one = WORLD.told();
    NewConcern both =
        new NewConcern(
            one.id(),
            one.receivedAt(),
            one.channel(),
            one.reference(),
            one.agency(),
            one.danger(),
            one.eventPlace(),
            one.homePlace(),
            one.told(),
            List.of(one.children().getFirst(), ToldChild.named(WORLD.id(), ProtectionWorld.CANARY)),
            one.caller(),
            List.of());
    WORLD.taken(WORLD.operator, both);
    UUID sealed = WORLD.open(WORLD.worker, both);
    UUID sibling =
        ProtectionWorld.done(
                WORLD.cases.open(
                    WORLD.colleague,
                    new vn.mangnon.protection.cases.OpenCase(
                        WORLD.id(), WORLD.id(), both.children().getLast().id(), "")))
            .caseId();
    seal(sealed);
    Actor.User other = chair();
    assertThat(WORLD.cases.read(other, sibling, "test")).isPresent();
    assertThat(WORLD.cases.read(other, sealed, "test")).isEmpty();
    assertThat(WORLD.concerns.find(other, both.id(), "test"))
        .as("the report tells of both")
        .isEmpty();
    assertThat(WORLD.concerns.find(WORLD.colleague, both.id(), "test")).isPresent();
    assertThat(WORLD.cases.read(WORLD.colleague, sealed, "test")).isEmpty();
    Actor.User stranger = worker();
    asks(stranger, sibling);
    assertThat(WORLD.cases.read(stranger, sibling, "test")).isPresent();
    assertThat(WORLD.concerns.find(stranger, both.id(), "test")).isEmpty();
    UUID lift = WORLD.id();
    SEALINGS.ask(WORLD.worker, lift, sealed, Sealing.Wish.UNSEAL, REASON);
    SEALINGS.answer(WORLD.chair, lift, true);
    assertThat(WORLD.concerns.find(other, both.id(), "test")).isPresent();
  }

  @Test
  void aSealedCaseIsOpenedByTwoAndForFourHours() {
    UUID caseId = WORLD.open();
    seal(caseId);
    Actor.User stranger = worker();
    asks(stranger, caseId);
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isEmpty();
    Opening asked = OPENINGS.of(WORLD.worker, caseId).getFirst();
    assertThat(OPENINGS.seenBy(chair())).noneMatch(one -> one.id().equals(asked.id()));
    assertThat(OPENINGS.agree(chair(), asked.id())).isEqualTo(ABSENT);
    assertThat(OPENINGS.agree(stranger, asked.id())).isEqualTo(ABSENT);
    assertThat(OPENINGS.agree(WORLD.chair, asked.id())).isEqualTo(DONE);
    assertThat(OPENINGS.agree(WORLD.worker, asked.id()))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.ANSWERED));
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isPresent();
    assertThat(WORLD.tries(stranger, caseId, new Payload.Noted(FreeText.of("x"))))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(OPENINGS.seenBy(stranger).getFirst().caseId()).contains(caseId);
    WORLD.pass(Openings.LONGEST);
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isEmpty();
  }

  @Test
  void anAskingThatWaitedADayIsNotAgreedTo() {
    UUID caseId = WORLD.open();
    seal(caseId);
    asks(worker(), caseId);
    UUID asked = OPENINGS.of(WORLD.worker, caseId).getFirst().id();
    WORLD.pass(Duration.ofDays(1));
    assertThat(OPENINGS.agree(WORLD.worker, asked))
        .isEqualTo(new OpeningAnswer.Refused(OpeningRefusal.LAPSED));
  }

  @Test
  void sealingEndsWhatOnePersonOpened() {
    UUID caseId = WORLD.open();
    Actor.User stranger = worker();
    asks(stranger, caseId);
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isPresent();
    seal(caseId);
    assertThat(WORLD.cases.read(stranger, caseId, "test")).isEmpty();
  }

  @Test
  void whoSealedItAndLeftSeesItNoMore() {
    UUID caseId = WORLD.open();
    Actor.User second = chair();
    UUID wish = WORLD.id();
    SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.SEAL, REASON);
    SEALINGS.answer(second, wish, true);
    assertThat(WORLD.cases.read(second, caseId, "test")).isPresent();
    WORLD
        .register
        .superuser()
        .update(
            "update access.user_grant set revoked_at = now() where account_id = ?", second.id());
    assertThat(WORLD.cases.read(second, caseId, "test")).isEmpty();
  }

  @Test
  void aSealedCaseIsHandedOverOnlyOnceTheSealIsLifted() {
    int next = WORLD.register.commune(4);
    Actor.User receiver = WORLD.register.user(Role.COMMUNE_CHAIR, Optional.of(next));
    Transfers transfers = WORLD.register.the(Transfers.class);
    UUID caseId = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, caseId, next);
    assertThat(transfers.offer(receiver, offer)).isPresent();
    seal(caseId);
    assertThat(transfers.offer(receiver, offer)).as("sealed while it waited").isEmpty();
    assertThat(transfers.accept(receiver, WORLD.id(), offer, receiver.id()))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.OVERTAKEN));
    assertThat(transfers.withdraw(WORLD.chair, WORLD.id(), offer, REASON))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(WORLD.cases.perform(WORLD.chair, WORLD.asking(caseId, WORLD.home, next)))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.SEALED));
    UUID lift = WORLD.id();
    SEALINGS.ask(WORLD.worker, lift, caseId, Sealing.Wish.UNSEAL, REASON);
    SEALINGS.answer(WORLD.chair, lift, true);
    UUID again = WORLD.offer(WORLD.chair, caseId, next);
    assertThat(transfers.accept(receiver, WORLD.id(), again, receiver.id()))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  @Test
  void everyTableOfCasesIsBoundToTheSeal() {
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForList(
                    """
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
                    where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r'
                      and not exists (
                        select from pg_policy p
                        where p.polrelid = c.oid and p.polname = 'sealed' and not p.polpermissive)
                    """,
                    String.class))
        .as("tables with a case that do not call protection.keep_sealed")
        .isEmpty();
  }

  private static Actor.User worker() {
    return WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.event));
  }

  private static Actor.User chair() {
    return WORLD.register.user(Role.COMMUNE_CHAIR, Optional.of(WORLD.home));
  }

  private static void asks(Actor actor, UUID caseId) {
    assertThat(OPENINGS.breakGlass(actor, WORLD.id(), AskedCase.of(caseId), REASON))
        .isEqualTo(DONE);
  }

  private static void seal(UUID caseId) {
    UUID wish = WORLD.id();
    assertThat(SEALINGS.ask(WORLD.worker, wish, caseId, Sealing.Wish.SEAL, REASON)).isEqualTo(DONE);
    assertThat(SEALINGS.answer(WORLD.chair, wish, true)).isEqualTo(DONE);
  }
}
