package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.referral.ReferralWorld.COUNSELLING;
import static vn.mangnon.protection.referral.ReferralWorld.MEDICAL;
import static vn.mangnon.protection.referral.ReferralWorld.atOnce;
import static vn.mangnon.protection.referral.ReferralWorld.done;
import static vn.mangnon.protection.referral.ReferralWorld.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;

class ReferralsTest {
  private static final ReferralWorld WORLD = new ReferralWorld();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aReferralIsAcceptedAndDoneAndTheSenderLearnsIt() {
    UUID caseId = WORLD.caseWithPlan();
    UUID id = WORLD.sent(WORLD.wish(caseId));
    assertThat(WORLD.inbox.of(WORLD.neighbour)).extracting(Referral::id).contains(id);
    assertThat(done(WORLD.accepts(WORLD.neighbour, id)).state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(
            done(WORLD.inbox.answer(
                    WORLD.neighbour, id, WORLD.answer(2, Move.FINISH, "đã gặp ba buổi")))
                .state())
        .isEqualTo(ReferralState.DONE);
    CaseReferrals known = WORLD.referrals.ofCase(WORLD.worker, caseId).orElseThrow();
    assertThat(known.sent()).hasSize(1);
    ReferralFile file = known.sent().getFirst();
    assertThat(file.referral().state()).isEqualTo(ReferralState.DONE);
    assertThat(file.events())
        .extracting(ReferralFile.Event::move)
        .containsExactly(Move.SEND, Move.ACCEPT, Move.FINISH);
    assertThat(file.events().getLast().words().words().text()).isEqualTo("đã gặp ba buổi");
    assertThat(WORLD.referrals.ofCase(WORLD.protection.chair, caseId).orElseThrow().sent())
        .as("the chair learns it too")
        .hasSize(1);
  }

  @Test
  void theRecipientSeesWhatWasChosenAndNothingElse() {
    UUID id = WORLD.sentToNeighbours();
    LeastView all = WORLD.inbox.read(WORLD.neighbour, id).orElseThrow().view();
    assertThat(all.name().text()).isEqualTo(ProtectionWorld.CANARY);
    assertThat(all.sex()).contains(Sex.UNKNOWN);
    assertThat(all.risk()).contains(Level.MEDIUM);
    assertThat(all.needs().text()).isEqualTo("tham vấn mỗi tuần");

    NewReferral whole = WORLD.wish(WORLD.caseWithPlan());
    UUID narrow =
        WORLD.sent(
            new NewReferral(
                whole.id(),
                whole.caseId(),
                whole.recipient(),
                whole.service(),
                whole.purpose(),
                whole.basis(),
                whole.due(),
                Set.of(SharedPart.RISK),
                FreeText.NONE,
                FreeText.NONE));
    LeastView little = WORLD.inbox.read(WORLD.neighbour, narrow).orElseThrow().view();
    assertThat(little.risk()).isPresent();
    assertThat(little.name().blank()).isTrue();
    assertThat(little.sex()).isEmpty();
    assertThat(little.needs().blank()).isTrue();
    assertThat(little.contact().blank()).isTrue();
  }

  @Test
  void theRecipientNeverComesToTheCase() {
    UUID caseId = WORLD.caseWithPlan();
    UUID id = WORLD.sent(WORLD.wish(caseId, new Recipient.Agency(ReferralWorld.POLICE), "police"));
    done(WORLD.accepts(WORLD.police, id));
    assertThat(WORLD.referrals.caseOf(WORLD.police, id)).isEmpty();
    assertThat(WORLD.referrals.ofCase(WORLD.police, caseId)).isEmpty();
    assertThat(WORLD.protection.cases.read(WORLD.police, caseId, "test")).isEmpty();
    for (String table : List.of("case_file", "action", "case_state", "member", "referral_stub")) {
      assertThat(WORLD.protection.seen(WORLD.police, table)).as(table).isZero();
    }
  }

  @Test
  void whoIsNotAskedSeesAndDoesNothing() {
    UUID id = WORLD.sentToNeighbours();
    for (var other : List.of(WORLD.police, WORLD.school, WORLD.protection.colleague)) {
      assertThat(WORLD.inbox.read(other, id)).isEmpty();
      assertThat(WORLD.accepts(other, id))
          .isEqualTo(WORLD.accepts(other, WORLD.id()))
          .isEqualTo(new ReferralAnswer.Absent());
      assertThat(WORLD.referrals.recall(other, id, WORLD.answer(1, Move.RECALL, "x")))
          .isEqualTo(new ReferralAnswer.Absent());
    }
    assertThat(WORLD.accepts(WORLD.worker, id))
        .as("who sent it does not answer it")
        .isEqualTo(new ReferralAnswer.Absent());
    assertThat(WORLD.accepts(WORLD.protection.otherChair, id))
        .as("the chair there reads it only")
        .isEqualTo(new ReferralAnswer.Absent());
    assertThat(WORLD.inbox.read(WORLD.protection.otherChair, id)).isPresent();
  }

  @Test
  void aRecipientWhomItNoLongerAsksSeesNothingOfTheChild() {
    UUID id = WORLD.sentToNeighbours();
    done(WORLD.referrals.recall(WORLD.worker, id, WORLD.answer(1, Move.RECALL, "gửi nhầm")));
    ReferralFile file = WORLD.inbox.read(WORLD.neighbour, id).orElseThrow();
    assertThat(file.view()).isEqualTo(LeastView.NOTHING);
    assertThat(file.purpose().blank()).isTrue();
    assertThat(file.referral().state()).isEqualTo(ReferralState.RECALLED);
  }

  @Test
  void oneServiceWaitsForOneAnswerAndIsAskedAgainAfterADecline() {
    UUID caseId = WORLD.caseWithPlan();
    UUID first = WORLD.sent(WORLD.wish(caseId));
    assertThat(WORLD.referrals.send(WORLD.worker, WORLD.wish(caseId)))
        .isEqualTo(refused(ReferralRefusal.ALREADY_ASKED));
    WORLD.sent(WORLD.wish(caseId, WORLD.neighbours(), MEDICAL));
    assertThat(WORLD.inbox.answer(WORLD.neighbour, first, WORLD.answer(1, Move.DECLINE, " ")))
        .isEqualTo(refused(ReferralRefusal.WORDS_MISSING));
    done(WORLD.inbox.answer(WORLD.neighbour, first, WORLD.answer(1, Move.DECLINE, "hết chỗ")));
    WORLD.sent(WORLD.wish(caseId));
  }

  @Test
  void theSameReferralTwiceIsOneAndSoIsTheSameAnswer() {
    NewReferral wish = WORLD.wish(WORLD.caseWithPlan());
    ReferralAnswer first = WORLD.referrals.send(WORLD.worker, wish);
    assertThat(WORLD.referrals.send(WORLD.worker, wish)).isEqualTo(first);
    Answer accept = WORLD.answer(1, Move.ACCEPT, "");
    ReferralAnswer accepted = WORLD.inbox.answer(WORLD.neighbour, wish.id(), accept);
    assertThat(WORLD.inbox.answer(WORLD.neighbour, wish.id(), accept)).isEqualTo(accepted);
    assertThat(WORLD.inbox.answer(WORLD.neighbour, wish.id(), WORLD.answer(1, Move.ACCEPT, "")))
        .isEqualTo(refused(ReferralRefusal.OVERTAKEN));
    assertThat(WORLD.inbox.answer(WORLD.neighbour, wish.id(), WORLD.answer(2, Move.ACCEPT, "")))
        .isEqualTo(refused(ReferralRefusal.NOT_NOW));
  }

  @Test
  void aReferralOfAnotherCaseIsNoAnswerHere() {
    NewReferral wish = WORLD.wish(WORLD.caseWithPlan());
    WORLD.sent(wish);
    NewReferral same = WORLD.wish(WORLD.caseWithPlan());
    assertThat(
            WORLD.referrals.send(
                WORLD.worker,
                new NewReferral(
                    wish.id(),
                    same.caseId(),
                    same.recipient(),
                    same.service(),
                    same.purpose(),
                    same.basis(),
                    same.due(),
                    same.parts(),
                    same.needs(),
                    same.contact())))
        .isEqualTo(new ReferralAnswer.Absent());
  }

  @RepeatedTest(8)
  void ofAcceptAndRecallAtOnceOneWins() {
    UUID id = WORLD.sentToNeighbours();
    List<ReferralAnswer> answers =
        atOnce(
            List.of(
                () -> WORLD.accepts(WORLD.neighbour, id),
                () ->
                    WORLD.referrals.recall(
                        WORLD.worker, id, WORLD.answer(1, Move.RECALL, "gửi nhầm"))));
    assertThat(answers).filteredOn(ReferralAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(refused(ReferralRefusal.OVERTAKEN));
    ReferralFile file = WORLD.inbox.read(WORLD.neighbour, id).orElseThrow();
    assertThat(file.events()).hasSize(2);
    assertThat(file.referral().version()).isEqualTo(2);
  }

  @RepeatedTest(4)
  void ofTwoAcceptsAtOnceOneWins() {
    UUID id = WORLD.sentToNeighbours();
    List<ReferralAnswer> answers =
        atOnce(
            List.of(
                () -> WORLD.accepts(WORLD.neighbour, id),
                () -> WORLD.accepts(WORLD.neighbour, id)));
    assertThat(answers).filteredOn(ReferralAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(refused(ReferralRefusal.OVERTAKEN));
  }

  @RepeatedTest(4)
  void aDoubleClickIsOne() {
    NewReferral wish = WORLD.wish(WORLD.caseWithPlan());
    assertThat(
            atOnce(
                List.of(
                    () -> WORLD.referrals.send(WORLD.worker, wish),
                    () -> WORLD.referrals.send(WORLD.worker, wish))))
        .containsOnly(new ReferralAnswer.Done(wish.id(), ReferralState.SENT, 1));
    Answer accept = WORLD.answer(1, Move.ACCEPT, "");
    assertThat(
            atOnce(
                List.of(
                    () -> WORLD.inbox.answer(WORLD.neighbour, wish.id(), accept),
                    () -> WORLD.inbox.answer(WORLD.neighbour, wish.id(), accept))))
        .containsOnly(new ReferralAnswer.Done(wish.id(), ReferralState.ACCEPTED, 2));
    assertThat(WORLD.inbox.read(WORLD.neighbour, wish.id()).orElseThrow().events()).hasSize(2);
  }

  @RepeatedTest(4)
  void ofTwoForOneServiceAtOnceOneIsSent() {
    UUID caseId = WORLD.caseWithPlan();
    List<ReferralAnswer> answers =
        atOnce(
            List.of(
                () -> WORLD.referrals.send(WORLD.worker, WORLD.wish(caseId)),
                () -> WORLD.referrals.send(WORLD.worker, WORLD.wish(caseId))));
    assertThat(answers).filteredOn(ReferralAnswer.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(refused(ReferralRefusal.ALREADY_ASKED));
  }

  @Test
  void onlyWorkersOfAnOpenCaseSend() {
    UUID caseId = WORLD.caseWithPlan();
    assertThat(WORLD.referrals.send(WORLD.protection.chair, WORLD.wish(caseId)))
        .isEqualTo(refused(ReferralRefusal.NOT_YOURS));
    assertThat(WORLD.referrals.send(WORLD.protection.colleague, WORLD.wish(caseId)))
        .isEqualTo(new ReferralAnswer.Absent());
    WORLD.protection.does(
        WORLD.worker,
        caseId,
        new Payload.MemberAdded(WORLD.school.id(), "Cô giáo", MemberFunction.PARTNER));
    assertThat(WORLD.referrals.send(WORLD.school, WORLD.wish(caseId)))
        .isEqualTo(refused(ReferralRefusal.NOT_YOURS));
    WORLD.protection.does(
        WORLD.protection.chair,
        caseId,
        new Payload.Closed(ClosingGround.MOVED_AWAY, FreeText.of("chuyển đi")));
    assertThat(WORLD.referrals.send(WORLD.worker, WORLD.wish(caseId)))
        .isEqualTo(refused(ReferralRefusal.CASE_CLOSED));
  }

  @Test
  void whatIsWrongIsToldAllAtOnce() {
    NewReferral good = WORLD.wish(WORLD.caseWithPlan());
    assertThat(
            WORLD.referrals.send(
                WORLD.worker,
                new NewReferral(
                    good.id(),
                    good.caseId(),
                    new Recipient.Commune(WORLD.protection.home),
                    "tarot",
                    FreeText.NONE,
                    LegalBasis.PLAN,
                    WORLD.protection.day(-1),
                    Set.of(SharedPart.NEEDS, SharedPart.CONTACT),
                    FreeText.NONE,
                    FreeText.NONE)))
        .isEqualTo(
            refused(
                ReferralRefusal.SERVICE_UNKNOWN,
                ReferralRefusal.RECIPIENT_IS_SENDER,
                ReferralRefusal.PURPOSE_MISSING,
                ReferralRefusal.DUE_PAST,
                ReferralRefusal.NEEDS_MISSING,
                ReferralRefusal.CONTACT_MISSING));
    assertThat(
            WORLD.referrals.send(
                WORLD.worker,
                WORLD.wish(good.caseId(), new Recipient.Agency("SO_LDTBXH"), COUNSELLING)))
        .as("an agency that is no more")
        .isEqualTo(refused(ReferralRefusal.RECIPIENT_UNKNOWN));
    UUID clinic = WORLD.kept(WORLD.entry("Bệnh viện", MEDICAL));
    assertThat(
            WORLD.referrals.send(
                WORLD.worker,
                WORLD.wish(good.caseId(), new Recipient.Facility(clinic), COUNSELLING)))
        .isEqualTo(refused(ReferralRefusal.RECIPIENT_WITHOUT_SERVICE));
    assertThat(WORLD.referrals.ofCase(WORLD.worker, good.caseId()).orElseThrow().sent()).isEmpty();
  }

  @Test
  void theInboxIsOneStatementHoweverLong() {
    WORLD.sentToNeighbours();
    WORLD.sentToNeighbours();
    WORLD.protection.register.source.take();
    assertThat(WORLD.inbox.of(WORLD.neighbour)).hasSizeGreaterThan(1);
    assertThat(WORLD.protection.register.source.take()).hasSize(1);
  }

  @Test
  void theReferralsOfACaseCostTheSameHoweverManyThereAre() {
    UUID caseId = WORLD.caseWithPlan();
    WORLD.sent(WORLD.wish(caseId));
    WORLD.protection.register.source.take();
    WORLD.referrals.ofCase(WORLD.worker, caseId);
    int one = WORLD.protection.register.source.take().size();
    WORLD.sent(WORLD.wish(caseId, WORLD.neighbours(), MEDICAL));
    WORLD.sent(WORLD.wish(caseId, WORLD.neighbours(), "schooling"));
    WORLD.protection.register.source.take();
    assertThat(WORLD.referrals.ofCase(WORLD.worker, caseId).orElseThrow().sent()).hasSize(3);
    assertThat(WORLD.protection.register.source.take()).hasSize(one);
  }

  @Test
  void whatWasReadAndDoneStandsInTheTrailWithoutAWord() {
    UUID id = WORLD.sentToNeighbours();
    WORLD.inbox.read(WORLD.neighbour, id);
    WORLD.accepts(WORLD.neighbour, id);
    assertThat(
            WORLD
                .protection
                .register
                .superuser()
                .query(
                    "select event || ' ' || doer from audit.entry where subject = ? order by at",
                    (row, n) -> row.getString(1),
                    id.toString()))
        .containsExactly(
            "referral.moved " + WORLD.worker.doer(),
            "referral.read " + WORLD.neighbour.doer(),
            "referral.moved " + WORLD.neighbour.doer());
  }

  @Test
  void anEntryOfTheDirectoryIsSupersededAndNeverLost() {
    ServiceEntry first = WORLD.entry("Trung tâm Cũ", MEDICAL);
    UUID line = WORLD.kept(first);
    ServiceEntry next =
        new ServiceEntry(
            WORLD.id(),
            line,
            1,
            "Trung tâm Mới",
            MEDICAL,
            List.of(),
            Optional.empty(),
            "0203 222 222",
            "",
            false,
            true,
            WORLD.protection.day(0));
    assertThat(WORLD.directory.keep(WORLD.worker, next))
        .isEqualTo(new DirectoryAnswer.Refused(List.of(DirectoryRefusal.NOT_ALLOWED)));
    WORLD.kept(next);
    assertThat(WORLD.kept(next)).as("sent twice").isEqualTo(line);
    assertThat(WORLD.directory.line(WORLD.worker, line))
        .extracting(OfferedService::facility)
        .containsExactly("Trung tâm Mới", "Trung tâm Cũ");
    assertThat(
            WORLD.directory.keep(
                WORLD.lead,
                new ServiceEntry(
                    WORLD.id(),
                    line,
                    1,
                    "Trung tâm Khác",
                    MEDICAL,
                    List.of(),
                    Optional.empty(),
                    "x",
                    "",
                    false,
                    true,
                    WORLD.protection.day(0))))
        .isEqualTo(new DirectoryAnswer.Refused(List.of(DirectoryRefusal.OVERTAKEN)));
    assertThat(facilities(Optional.of(MEDICAL), Optional.of(WORLD.protection.event)))
        .as("the whole province is served now")
        .contains("Trung tâm Mới")
        .doesNotContain("Trung tâm Cũ");
    assertThat(facilities(Optional.of(COUNSELLING), Optional.empty()))
        .doesNotContain("Trung tâm Mới");
  }

  private static List<String> facilities(Optional<String> kind, Optional<Integer> place) {
    return WORLD.directory.find(WORLD.worker, kind, place).stream()
        .map(OfferedService::facility)
        .toList();
  }
}
