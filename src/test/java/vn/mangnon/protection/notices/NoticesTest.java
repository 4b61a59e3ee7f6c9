package vn.mangnon.protection.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.Deadline;

/** Who is told of a deadline, when, and that it is told once. */
class NoticesTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final NoticeRounds ROUNDS = WORLD.register.the(NoticeRounds.class);
  private static final Notices NOTICES = WORLD.register.the(Notices.class);
  private static final Actor.User LEAD_AGENCY =
      WORLD.register.user(Role.LEAD_AGENCY, Optional.empty());
  private static final Actor.User LEADER =
      WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty());

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static NewConcern report() {
    return WORLD.taken(WORLD.operator, WORLD.told());
  }

  private static List<String> told(NewConcern report, Actor.User who) {
    return WORLD
        .register
        .superuser()
        .query(
            """
            select n.kind || ' ' || d.kind from protection.notice n
            join protection.deadline d on d.id = n.deadline
            where n.concern = ? and n.recipient = ? order by n.made_at, d.kind
            """,
            (row, number) -> row.getString(1),
            report.id(),
            who.id());
  }

  @Test
  void whatWaitsIsToldToWhoMayOpenCasesThereAndToNobodyElse() {
    NewConcern report = report();
    ROUNDS.round();
    for (Actor.User who : List.of(WORLD.worker, WORLD.colleague)) {
      assertThat(told(report, who))
          .containsExactly("STARTED EMERGENCY_MEASURE", "STARTED PLAN_DECISION");
    }
    for (Actor.User who :
        List.of(WORLD.otherWorker, WORLD.chair, WORLD.operator, LEAD_AGENCY, LEADER)) {
      assertThat(told(report, who)).isEmpty();
    }
  }

  @Test
  void onceACaseIsOpenItsLeadIsToldAndEachPhaseOnce() {
    NewConcern report = report();
    WORLD.open(WORLD.worker, report);
    rounds(3);
    WORLD.pass(Duration.ofHours(9));
    rounds(3);
    WORLD.pass(Duration.ofHours(3));
    rounds(3);
    assertThat(told(report, WORLD.worker))
        .containsExactly(
            "STARTED EMERGENCY_MEASURE",
            "STARTED PLAN_DECISION",
            "SOON EMERGENCY_MEASURE",
            "OVERDUE EMERGENCY_MEASURE");
    assertThat(told(report, WORLD.colleague)).isEmpty();
    assertThat(told(report, LEAD_AGENCY)).isEmpty();
    WORLD.pass(Duration.ofMinutes(61));
    rounds(3);
    assertThat(told(report, LEAD_AGENCY)).containsExactly("RAISED EMERGENCY_MEASURE");
    assertThat(told(report, LEADER)).as("leaders hear numbers").isEmpty();
  }

  @Test
  void afterALongStandstillOnlyWhatHoldsNowIsTold() {
    NewConcern report = report();
    WORLD.open(WORLD.worker, report);
    WORLD.pass(Duration.ofHours(14));
    ROUNDS.round();
    assertThat(told(report, WORLD.worker))
        .containsExactly("OVERDUE EMERGENCY_MEASURE", "STARTED PLAN_DECISION");
    assertThat(told(report, LEAD_AGENCY)).containsExactly("RAISED EMERGENCY_MEASURE");
  }

  @Test
  void whatIsDoneIsToldNoMore() {
    NewConcern report = report();
    UUID id = WORLD.open(WORLD.worker, report);
    WORLD.does(WORLD.worker, id, ProtectionWorld.risk(false));
    WORLD.pass(Duration.ofHours(20));
    ROUNDS.round();
    assertThat(told(report, WORLD.worker)).containsExactly("STARTED PLAN_DECISION");
  }

  @Test
  void leadersHearHowManyAndNothingElse() {
    NewConcern report = report();
    WORLD.open(WORLD.worker, report);
    WORLD.pass(
        Duration.between(
            WORLD.now(),
            WORLD.day(2).atTime(NoticeRounds.MORNING).atZone(WORLD.register.clock.getZone())));
    ROUNDS.round();
    Notices.Told told = NOTICES.of(LEADER);
    assertThat(told.notices()).isEmpty();
    Digest digest = told.digests().getFirst();
    assertThat(digest.raised()).isPositive();
    assertThat(digest.started() + digest.soon() + digest.overdue()).isZero();
    assertThat(digest.day()).isEqualTo(WORLD.day(0));
  }

  @Test
  void theNumbersOfADayAreToldOnceInTheMorning() {
    report();
    Duration untilMorning =
        Duration.between(
            WORLD.now(),
            WORLD.day(1).atTime(NoticeRounds.MORNING).atZone(WORLD.register.clock.getZone()));
    WORLD.pass(untilMorning.minusMinutes(2));
    rounds(2);
    assertThat(digests(WORLD.worker)).isZero();
    WORLD.pass(Duration.ofMinutes(3));
    rounds(3);
    assertThat(digests(WORLD.worker)).isOne();
    WORLD.pass(Duration.ofDays(1));
    rounds(2);
    assertThat(digests(WORLD.worker)).as("of the next day").isOne();
    assertThat(digests(WORLD.otherWorker)).as("who has nothing to do").isZero();
  }

  private static long digests(Actor.User who) {
    Long rows =
        WORLD
            .register
            .superuser()
            .queryForObject(
                "select count(*) from protection.digest where recipient = ? and day = ?",
                Long.class,
                who.id(),
                WORLD.day(0));
    return rows == null ? 0 : rows;
  }

  @Test
  void twoWorkersAtOnceTellEverythingOnce() {
    List<NewConcern> reports = Stream.generate(NoticesTest::report).limit(30).toList();
    NoticeRounds restarted =
        new NoticeRounds(
            WORLD.register.the(SignedTransaction.class),
            WORLD.register.the(RoundRepository.class),
            WORLD.register.clock);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(ROUNDS::round),
            CompletableFuture.runAsync(restarted::round),
            CompletableFuture.runAsync(restarted::round))
        .join();
    assertThat(reports).allSatisfy(report -> assertThat(told(report, WORLD.worker)).hasSize(2));
  }

  @Test
  void aWorkerThatStoppedHalfwayLosesNothing() {
    NewConcern report = report();
    WORLD.open(WORLD.worker, report);
    WORLD.pass(Duration.ofHours(14));
    RoundRepository repository = WORLD.register.the(RoundRepository.class);
    SignedTransaction transactions = WORLD.register.the(SignedTransaction.class);
    transactions.write(Actor.machine("notices"), () -> repository.raise(WORLD.now(), 5_000));
    assertThatThrownBy(() ->
            transactions.write(
                Actor.machine("notices"),
                () -> {
                  repository.tell(WORLD.now(), 5_000);
                  throw new IllegalStateException("power failed");
                }))
        .hasMessage("power failed");
    assertThat(told(report, WORLD.worker)).isEmpty();
    ROUNDS.round();
    assertThat(told(report, WORLD.worker)).contains("OVERDUE EMERGENCY_MEASURE");
    assertThat(told(report, LEAD_AGENCY)).containsExactly("RAISED EMERGENCY_MEASURE");
  }

  @Test
  void whoeverTheReportNamesIsNotTold() {
    Optional<Integer> home = Optional.of(WORLD.home);
    NewConcern report =
        WORLD.taken(WORLD.operator, WORLD.told(home, home, List.of(WORLD.colleague.id())));
    ROUNDS.round();
    assertThat(told(report, WORLD.colleague)).isEmpty();
    assertThat(told(report, WORLD.worker)).hasSize(2);
  }

  @Test
  void noDeadlineIsWithoutAnEar() {
    Optional<Integer> place = Optional.of(WORLD.register.commune(6));
    Actor.User only = WORLD.register.user(Role.CASE_WORKER, place);
    NewConcern report = WORLD.taken(WORLD.operator, WORLD.told(place, place, List.of()));
    WORLD.open(only, report);
    ROUNDS.round();
    assertThat(told(report, only)).hasSize(2);
    WORLD
        .register
        .superuser()
        .update("update access.user_grant set revoked_at = now() where account_id = ?", only.id());
    WORLD.pass(Duration.ofHours(10));
    ROUNDS.round();
    assertThat(told(report, only)).hasSize(2);
    assertThat(told(report, WORLD.operator)).contains("SOON EMERGENCY_MEASURE");
    assertThat(NOTICES.of(only).notices()).as("after the grant has ended").isEmpty();
    assertThat(NOTICES.unread(only)).isZero();
  }

  @Test
  void aSealedCaseIsToldToItsTeamOnly() {
    NewConcern report = report();
    UUID id = WORLD.open(WORLD.worker, report);
    for (String table : List.of("case_file", "case_state", "member", "deadline", "action")) {
      WORLD
          .register
          .superuser()
          .update(
              "update protection.%s set sealed = true where %s = ?"
                  .formatted(table, table.equals("case_file") ? "id" : "case_id"),
              id);
    }
    WORLD.pass(Duration.ofHours(14));
    ROUNDS.round();
    assertThat(told(report, WORLD.worker)).contains("OVERDUE EMERGENCY_MEASURE");
    assertThat(told(report, WORLD.colleague)).isEmpty();
    assertThat(told(report, LEAD_AGENCY)).isEmpty();
    WORLD
        .register
        .superuser()
        .update("update access.account set disabled_at = now() where id = ?", WORLD.worker.id());
    WORLD.pass(Duration.ofDays(10));
    ROUNDS.round();
    assertThat(told(report, WORLD.colleague)).as("nor when its lead is gone").isEmpty();
    assertThat(told(report, WORLD.operator)).isEmpty();
    WORLD
        .register
        .superuser()
        .update("update access.account set disabled_at = null where id = ?", WORLD.worker.id());
  }

  @Test
  void oneReadsAndMarksOnesOwnOnly() {
    NewConcern report = report();
    ROUNDS.round();
    List<Notice> mine = of(WORLD.worker, report);
    assertThat(mine).hasSize(2);
    assertThat(of(WORLD.otherWorker, report)).isEmpty();
    assertThat(of(LEAD_AGENCY, report)).isEmpty();
    List<UUID> ids = mine.stream().map(Notice::id).toList();
    NOTICES.read(WORLD.otherWorker, ids);
    NOTICES.read(WORLD.colleague, ids);
    assertThat(of(WORLD.worker, report)).allMatch(one -> one.readAt().isEmpty());
    long before = NOTICES.unread(WORLD.worker);
    NOTICES.read(WORLD.worker, ids);
    assertThat(of(WORLD.worker, report)).allMatch(one -> one.readAt().isPresent());
    assertThat(NOTICES.unread(WORLD.worker)).isEqualTo(before - 2);
    assertThat(of(WORLD.colleague, report)).allMatch(one -> one.readAt().isEmpty());
  }

  @Test
  void theBadgeCountsWhatThePageShowsAsUnreadInOneStatement() {
    Actor.User somebody = WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.home));
    report();
    ROUNDS.round();
    WORLD.pass(Duration.ofHours(10));
    rounds(2);
    NoticesPage page = page(somebody);
    long numbers = page.latest().filter(day -> !day.read()).stream().count();
    assertThat(page.unread()).isNotEmpty();
    assertThat(NOTICES.unread(somebody)).isEqualTo(page.unread().size() + numbers);
    NOTICES.read(somebody, page.toMark());
    assertThat(NOTICES.unread(somebody)).as("what was told before it does not come back").isZero();
    WORLD.register.source.take();
    NOTICES.unread(somebody);
    assertThat(WORLD.register.source.take()).hasSize(1);
  }

  private static NoticesPage page(Actor actor) {
    return new NoticesPage(NOTICES.of(actor), WORLD.register.places(), WORLD.now());
  }

  private static List<Notice> of(Actor actor, NewConcern report) {
    return NOTICES.of(actor).notices().stream()
        .filter(one -> one.concern().equals(report.id()))
        .toList();
  }

  @Test
  void nobodyTellsForTheApplication() {
    NewConcern report = report();
    assertThatThrownBy(() ->
            as(
                WORLD.worker,
                """
                insert into protection.notice
                  (id, deadline, concern, kind, recipient, about_at, made_at)
                select gen_random_uuid(), d.id, d.concern, 'OVERDUE', '%s', now(), now()
                from protection.deadline d where d.concern = '%s'
                """
                    .formatted(WORLD.worker.id(), report.id())))
        .isInstanceOf(DataAccessException.class);
    assertThat(rows(WORLD.worker, "owed_notices(now(), '{PLAN_DECISION}', '{1}', '{f}', 10)"))
        .isZero();
    assertThat(rows(WORLD.worker, "owed_escalations(now(), '{PLAN_DECISION}', '{0}', '{0}', 10)"))
        .isZero();
    assertThat(
            rows(
                WORLD.worker, "owed_digests(now(), current_date, '{PLAN_DECISION}', '{1}', '{f}')"))
        .isZero();
    assertThatThrownBy(() -> rows(WORLD.worker, "addressees()"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> rows(WORLD.worker, "escalation"))
        .isInstanceOf(DataAccessException.class);
  }

  private static int as(Actor actor, String statement) {
    return WORLD
        .register
        .the(SignedTransaction.class)
        .write(actor, () -> WORLD.register.the(JdbcTemplate.class).update(statement));
  }

  private static long rows(Actor actor, String from) {
    return WORLD.seen(actor, from);
  }

  @Test
  void aNoticeNeverCarriesANameOrWhatHappened() {
    NewConcern report = report();
    WORLD.open(WORLD.worker, report);
    WORLD.pass(Duration.ofHours(26));
    ROUNDS.round();
    List<String> rows =
        WORLD
            .register
            .superuser()
            .query(
                """
                select to_jsonb(n)::text from protection.notice n
                union all select to_jsonb(e)::text from protection.escalation e
                union all select to_jsonb(d)::text from protection.digest d
                """,
                (row, number) -> row.getString(1));
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(row -> Stream.of(ProtectionWorld.CANARY.split(" ")).anyMatch(row::contains));
    assertThat(NOTICES.of(WORLD.worker).toString()).doesNotContain(ProtectionWorld.CANARY);
    assertThat(of(WORLD.worker, report))
        .allSatisfy(one -> {
          assertThat(one.code()).matches("VV-[0-9A-Z]{4}-[0-9A-Z]{4}");
          assertThat(one.outcome()).isEqualTo(Deadline.Outcome.OPEN);
        });
  }

  @Test
  void aPageOfNoticesIsThreeStatements() {
    WORLD.register.source.take();
    NOTICES.of(WORLD.worker);
    assertThat(WORLD.register.source.take()).hasSizeLessThanOrEqualTo(3);
  }

  private static void rounds(int times) {
    for (int i = 0; i < times; i++) {
      ROUNDS.round();
    }
  }
}
