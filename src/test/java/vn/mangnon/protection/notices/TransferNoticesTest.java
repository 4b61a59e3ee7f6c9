package vn.mangnon.protection.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.HeldLock;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Handover;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** Who is told of an asking to take a case over and of its answer: at once, once, and alone. */
class TransferNoticesTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Notices NOTICES = WORLD.register.the(Notices.class);
  private static final NoticeRounds ROUNDS = WORLD.register.the(NoticeRounds.class);
  private static final Transfers TRANSFERS = WORLD.register.the(Transfers.class);
  private static final int NEXT = WORLD.register.commune(2);

  /** A commune to which chairs come; the others' chairs stay as they are. */
  private static final int LATER = WORLD.register.commune(4);

  private static final Actor.User NEXT_CHAIR = user(Role.COMMUNE_CHAIR, NEXT);
  private static final Actor.User NEXT_DEPUTY = user(Role.COMMUNE_CHAIR, NEXT);
  private static final Actor.User NEXT_WORKER = user(Role.CASE_WORKER, NEXT);
  private static final Actor.User DEPUTY = user(Role.COMMUNE_CHAIR, WORLD.home);
  private static final FreeText WHY = FreeText.of("vì " + ProtectionWorld.CANARY);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static Actor.User user(Role role, int place) {
    return WORLD.register.user(role, Optional.of(place));
  }

  /** What somebody is told of a case. */
  private static List<Handover.State> told(Actor.User who, UUID id) {
    return NOTICES.of(who).transfers().stream()
        .filter(one -> one.caseId().equals(id))
        .map(TransferNotice::state)
        .toList();
  }

  @Test
  void theChairsWhoAreAskedAreToldWithTheAskingAndNobodyElse() {
    UUID id = WORLD.open();
    long before = NOTICES.unread(NEXT_CHAIR);
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(NOTICES.unread(NEXT_CHAIR)).isEqualTo(before + 1);
    for (Actor.User asked : List.of(NEXT_CHAIR, NEXT_DEPUTY)) {
      assertThat(NOTICES.of(asked).transfers())
          .filteredOn(one -> one.transfer().equals(offer))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.state()).isEqualTo(Handover.State.ASKED);
            assertThat(one.other()).isEqualTo(WORLD.home);
            assertThat(one.path()).endsWith(offer.toString());
            assertThat(one.madeAt()).isBetween(WORLD.now().minusSeconds(9), WORLD.now());
          });
    }
    for (Actor.User other :
        List.of(
            WORLD.chair,
            DEPUTY,
            WORLD.worker,
            WORLD.otherChair,
            NEXT_WORKER,
            WORLD.operator,
            WORLD.register.user(Role.LEAD_AGENCY, Optional.empty()))) {
      assertThat(told(other, id)).isEmpty();
    }
  }

  @Test
  void whoAskedIsToldOfTheAnswerAndWhatWasOfferedIsUnreadNoMore() {
    UUID declined = WORLD.open();
    UUID accepted = WORLD.open();
    long before = NOTICES.unread(NEXT_DEPUTY);
    UUID first = WORLD.offer(WORLD.chair, declined, NEXT);
    UUID second = WORLD.offer(WORLD.chair, accepted, NEXT);
    assertThat(NOTICES.unread(NEXT_DEPUTY)).isEqualTo(before + 2);
    assertThat(TRANSFERS.decline(NEXT_CHAIR, WORLD.id(), first, WHY))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), second, NEXT_WORKER.id()))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(NOTICES.unread(NEXT_DEPUTY)).isEqualTo(before);
    for (Actor.User asked : List.of(NEXT_CHAIR, NEXT_DEPUTY)) {
      assertThat(told(asked, declined)).isEmpty();
      assertThat(told(asked, accepted)).isEmpty();
    }
    for (Actor.User asking : List.of(WORLD.chair, DEPUTY)) {
      assertThat(told(asking, declined)).containsExactly(Handover.State.DECLINED);
      assertThat(told(asking, accepted)).containsExactly(Handover.State.ACCEPTED);
    }
    assertThat(told(WORLD.worker, accepted)).isEmpty();
  }

  @Test
  void aWithdrawalIsToldToTheOtherChairsWhoAskedAndTakesTheOfferBack() {
    UUID id = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(TRANSFERS.withdraw(DEPUTY, WORLD.id(), offer, WHY))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(told(WORLD.chair, id)).containsExactly(Handover.State.WITHDRAWN);
    assertThat(told(DEPUTY, id)).as("who did it").isEmpty();
    assertThat(told(NEXT_CHAIR, id)).isEmpty();
    WORLD.offer(DEPUTY, id, NEXT);
    assertThat(told(WORLD.chair, id)).as("asked anew").isEmpty();
    assertThat(told(NEXT_CHAIR, id)).containsExactly(Handover.State.ASKED);
    WORLD.does(WORLD.chair, id, new Payload.Closed(ClosingGround.MOVED_AWAY, WHY));
    assertThat(told(NEXT_CHAIR, id)).as("closed meanwhile").isEmpty();
    assertThat(told(DEPUTY, id)).containsExactly(Handover.State.WITHDRAWN);
  }

  @Test
  void aChairWhoCameLaterIsToldOnceOfWhatStillWaits() {
    Actor.User first = user(Role.COMMUNE_CHAIR, LATER);
    UUID waiting = WORLD.open();
    UUID answered = WORLD.open();
    UUID declined = WORLD.offer(WORLD.chair, answered, LATER);
    UUID offer = WORLD.offer(WORLD.chair, waiting, LATER);
    TRANSFERS.decline(first, WORLD.id(), declined, WHY);
    Actor.User later = user(Role.COMMUNE_CHAIR, LATER);
    Actor.User named = user(Role.COMMUNE_CHAIR, LATER);
    NewConcern report =
        WORLD.told(Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(named.id()));
    UUID ofThem = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, report));
    WORLD.offer(WORLD.chair, ofThem, LATER);
    Actor.User last = user(Role.COMMUNE_CHAIR, LATER);
    assertThat(told(last, waiting)).isEmpty();

    ROUNDS.round();
    ROUNDS.round();
    for (Actor.User newcomer : List.of(later, last)) {
      assertThat(told(newcomer, waiting)).containsExactly(Handover.State.ASKED);
      assertThat(told(newcomer, ofThem)).containsExactly(Handover.State.ASKED);
      assertThat(told(newcomer, answered)).as("it waits no more").isEmpty();
    }
    assertThat(told(named, ofThem)).as("the report names them").isEmpty();
    assertThat(told(first, waiting)).as("told before").hasSize(1);
    assertThat(told(WORLD.chair, waiting)).as("who asked").isEmpty();
    assertThat(told(WORLD.worker, waiting)).isEmpty();

    assertThat(TRANSFERS.withdraw(WORLD.chair, WORLD.id(), offer, WHY))
        .isInstanceOf(CaseAnswer.Done.class);
    ROUNDS.round();
    assertThat(told(last, waiting)).as("taken back").isEmpty();
    Actor.User unheard = user(Role.COMMUNE_CHAIR, LATER);
    assertThat(tells(unheard)).as("only the application tells").containsExactly(0);
  }

  @Test
  void anAskingThatIsBeingAnsweredIsLeftAndWaitedForByNobody() {
    user(Role.COMMUNE_CHAIR, LATER);
    UUID id = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, id, LATER);
    Actor.User later = user(Role.COMMUNE_CHAIR, LATER);
    try (HeldLock _ =
        HeldLock.of(
            WORLD.register.database.superuser(),
            "select 1 from protection.transfer where id = '%s' for no key update"
                .formatted(offer))) {
      ROUNDS.round();
      assertThat(told(later, id)).isEmpty();
    }
    ROUNDS.round();
    assertThat(told(later, id)).containsExactly(Handover.State.ASKED);
  }

  private static List<Integer> tells(Actor actor) {
    return WORLD
        .register
        .the(SignedTransaction.class)
        .write(
            actor,
            () ->
                WORLD
                    .register
                    .the(JdbcTemplate.class)
                    .query("select protection.tell_of_waiting()", (row, number) -> row.getInt(1)));
  }

  @Test
  void whatIsUndoneWasNotTold() {
    NewConcern report =
        WORLD.told(Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(NEXT_WORKER.id()));
    UUID id = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, report));
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id()))
        .as("the lead is named in the report")
        .isInstanceOf(CaseAnswer.Refused.class);
    assertThat(told(NEXT_CHAIR, id)).containsExactly(Handover.State.ASKED);
    assertThat(told(DEPUTY, id)).isEmpty();
  }

  @Test
  void whoeverTheReportNamesIsNotTold() {
    Optional<Integer> home = Optional.of(WORLD.home);
    NewConcern report = WORLD.told(home, home, List.of(NEXT_DEPUTY.id(), DEPUTY.id()));
    UUID id = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, report));
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    TRANSFERS.decline(NEXT_CHAIR, WORLD.id(), offer, WHY);
    assertThat(
            WORLD
                .register
                .superuser()
                .query(
                    "select recipient from protection.transfer_notice where case_id = ?",
                    (row, number) -> row.getObject(1, UUID.class),
                    id))
        .contains(NEXT_CHAIR.id(), WORLD.chair.id())
        .doesNotContain(NEXT_DEPUTY.id(), DEPUTY.id());
  }

  @Test
  void aSealedCaseIsToldOfNoMore() {
    UUID id = WORLD.open();
    WORLD.offer(WORLD.chair, id, NEXT);
    long before = NOTICES.unread(NEXT_CHAIR);
    seal(id, true);
    assertThat(told(NEXT_CHAIR, id)).isEmpty();
    assertThat(NOTICES.unread(NEXT_CHAIR)).isEqualTo(before - 1);
    seal(id, false);
    assertThat(told(NEXT_CHAIR, id)).containsExactly(Handover.State.ASKED);
  }

  private static void seal(UUID id, boolean sealed) {
    WORLD.register.superuser().query("select protection.mark(?, ?)", row -> {}, id, sealed);
  }

  @Test
  void whoIsChairThereNoMoreReadsItNoMore() {
    Actor.User chair = user(Role.COMMUNE_CHAIR, NEXT);
    UUID id = WORLD.open();
    WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(told(chair, id)).hasSize(1);
    WORLD
        .register
        .superuser()
        .update("update access.user_grant set revoked_at = now() where account_id = ?", chair.id());
    Actor.User elsewhere =
        WORLD.register.with(chair, user(Role.COMMUNE_CHAIR, WORLD.register.commune(5)));
    assertThat(told(elsewhere, id)).isEmpty();
    assertThat(NOTICES.unread(elsewhere)).isZero();
  }

  @Test
  void oneMarksOnesOwnAndTheBadgeCountsWhatThePageShows() {
    Actor.User chair = user(Role.COMMUNE_CHAIR, NEXT);
    UUID id = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    NoticesPage page = page(chair);
    assertThat(page.newTransfers()).hasSize(1);
    assertThat(NOTICES.unread(chair)).isEqualTo(page.count()).isOne();
    NOTICES.read(WORLD.otherChair, List.of(offer));
    NOTICES.read(NEXT_DEPUTY, List.of(offer));
    assertThat(NOTICES.unread(chair)).isOne();
    NOTICES.read(chair, page.toMark());
    assertThat(NOTICES.unread(chair)).isZero();
    assertThat(page(chair).newTransfers()).isEmpty();
    assertThat(told(chair, id)).as("read, and it waits still").hasSize(1);
    WORLD.register.source.take();
    NOTICES.unread(chair);
    assertThat(WORLD.register.source.take()).hasSize(1);
  }

  private static NoticesPage page(Actor actor) {
    return new NoticesPage(NOTICES.of(actor), WORLD.register.places(), WORLD.now());
  }

  @Test
  void nobodyTellsForTheDatabaseAndNoRowNamesAnybody() {
    UUID id = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    for (String change :
        List.of(
            """
            insert into protection.transfer_notice
              (transfer, state, recipient, case_id, for_scope, made_at)
            select transfer, 'DECLINED', recipient, case_id, for_scope, made_at
            from protection.transfer_notice
            """,
            "update protection.transfer_notice set over_at = now()",
            "delete from protection.transfer_notice")) {
      assertThatThrownBy(() -> as(NEXT_CHAIR, change)).isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> WORLD.seen(NEXT_CHAIR, "chairs(1)"))
        .isInstanceOf(DataAccessException.class);
    List<String> rows =
        WORLD
            .register
            .superuser()
            .query(
                "select to_jsonb(n)::text from protection.transfer_notice n where transfer = ?",
                (row, number) -> row.getString(1),
                offer);
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(row -> Stream.of(ProtectionWorld.CANARY.split(" ")).anyMatch(row::contains));
  }

  private static int as(Actor actor, String statement) {
    return WORLD
        .register
        .the(SignedTransaction.class)
        .write(actor, () -> WORLD.register.the(JdbcTemplate.class).update(statement));
  }
}
