package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/** What the database itself shows of concerns and cases, and to whom nothing at all. */
class ProtectionRowsTest {
  private static final List<String> TABLES =
      List.of(
          "concern",
          "concern_child",
          "person",
          "named_account",
          "case_file",
          "case_state",
          "action",
          "member",
          "deadline");
  private static final Set<String> OF_THE_CASE =
      Set.of("case_file", "case_state", "action", "member");
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Optional<Integer> VILLAGE = Optional.of(WORLD.register.commune(4));
  private static final Actor.User INVOLVED = WORLD.register.user(Role.CASE_WORKER, VILLAGE);
  private static final Actor.User NEIGHBOUR = WORLD.register.user(Role.CASE_WORKER, VILLAGE);
  private static NewConcern told = WORLD.told();
  private static UUID caseId = told.id();

  @BeforeAll
  static void aCaseWithARowInEveryTable() {
    told =
        WORLD.taken(
            WORLD.operator,
            WORLD.told(
                Optional.of(WORLD.home), Optional.of(WORLD.home), List.of(UUID.randomUUID())));
    caseId = WORLD.open(WORLD.worker, told);
    WORLD.plan(caseId);
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void everyTableHasRowsAndForcesItsRules() {
    assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).as(table).isPositive());
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForList(
                    """
                    select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'protection' and relkind = 'r'
                      and not (relrowsecurity and relforcerowsecurity)
                    """,
                    String.class))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleSeesRowsOnlyWhereThePolicySaysSo(Role role) {
    Actor here = WORLD.register.user(role, Optional.of(WORLD.home));
    Actor elsewhere = WORLD.register.user(role, Optional.of(WORLD.register.commune(2)));
    for (String table : TABLES) {
      boolean atHome =
          switch (role) {
            case HOTLINE_OPERATOR -> !OF_THE_CASE.contains(table) && !table.equals("person");
            case CASE_WORKER -> !OF_THE_CASE.contains(table);
            case COMMUNE_CHAIR -> !table.equals("named_account");
            case LEAD_AGENCY -> table.equals("deadline");
            case PROVINCE_LEADER,
                DEPARTMENT,
                FINANCE,
                COMMUNE_OFFICER,
                CHILD_OFFICER,
                COLLABORATOR,
                REGISTER_KEEPER,
                AUDITOR,
                ADMINISTRATOR ->
                false;
          };
      boolean everywhere = role == Role.HOTLINE_OPERATOR || role == Role.LEAD_AGENCY;
      assertThat(WORLD.seen(here, table) > 0).as("%s of its place", table).isEqualTo(atHome);
      assertThat(WORLD.seen(elsewhere, table) > 0)
          .as("%s of another place", table)
          .isEqualTo(atHome && everywhere);
    }
  }

  @Test
  void whoeverIsNamedInTheReportNeverSeesIt() {
    NewConcern report =
        WORLD.taken(WORLD.operator, WORLD.told(VILLAGE, VILLAGE, List.of(INVOLVED.id())));
    UUID id = WORLD.open(NEIGHBOUR, report);
    assertThat(TABLES)
        .allSatisfy(table -> {
          assertThat(WORLD.seen(NEIGHBOUR, table)).as(table).isPositive();
          assertThat(WORLD.seen(INVOLVED, table)).as(table).isZero();
        });
    UUID person = WORLD.read(NEIGHBOUR, id).person();
    assertThat(WORLD.concerns.find(INVOLVED, report.id(), "test")).isEmpty();
    assertThat(WORLD.identities.unmask(INVOLVED, person, Purpose.VISIT)).isEmpty();
    assertThat(WORLD.today.of(INVOLVED)).isEmpty();
    assertThat(
            WORLD.tries(
                NEIGHBOUR, id, new Payload.MemberAdded(INVOLVED.id(), "X", MemberFunction.WORKER)))
        .isEqualTo(new CaseAnswer.Refused(CaseRefusal.MEMBER_INVOLVED));
    WORLD
        .register
        .superuser()
        .update(
            """
            insert into protection.member (id, case_id, scope, event_scope, account, account_name,
              function, from_at)
            select gen_random_uuid(), id, scope, event_scope, ?, '', 'LEAD', now()
            from protection.case_file where id = ?
            """,
            INVOLVED.id(),
            id);
    assertThat(WORLD.cases.read(INVOLVED, id, "test")).isEmpty();
    assertThat(TABLES)
        .allSatisfy(table -> assertThat(WORLD.seen(INVOLVED, table)).as(table).isZero());
  }

  @Test
  void aMembershipOpensNothingOnceTheGrantIsGone() {
    Actor.User leaving = WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.home));
    WORLD.does(
        WORLD.worker, caseId, new Payload.MemberAdded(leaving.id(), "D", MemberFunction.WORKER));
    assertThat(WORLD.cases.read(leaving, caseId, "test")).isPresent();
    WORLD
        .register
        .superuser()
        .update(
            "update access.user_grant set revoked_at = now() where account_id = ?", leaving.id());
    assertThat(WORLD.cases.read(leaving, caseId, "test")).isEmpty();
    assertThat(WORLD.seen(leaving, "action")).isZero();
  }

  @Test
  void nobodyMakesThemselvesAMember() {
    assertThatThrownBy(() ->
            WORLD
                .register
                .the(SignedTransaction.class)
                .write(
                    WORLD.colleague,
                    () ->
                        WORLD
                            .register
                            .the(JdbcTemplate.class)
                            .update(
                                """
                                insert into protection.member (id, case_id, scope, event_scope,
                                  account, account_name, function, from_at)
                                select gen_random_uuid(), ?, scope, event_scope, ?, '', 'LEAD', now()
                                from protection.concern where id = ?
                                """,
                                caseId,
                                WORLD.colleague.id(),
                                told.id())))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoOpensCasesInACommuneActsOnlyInThoseOfTheirTeam() {
    UUID id = WORLD.open();
    String act =
        """
        insert into protection.action (id, case_id, scope, event_scope, number, kind, payload,
          step, happened_at, recorded_at, agency, recorded_by, recorded_by_name)
        select gen_random_uuid(), '%1$s', s.id, s.id, %2$d, 'NOTED', '{}', 'RECEIVED', now(), now(),
          '', null, '' from access.scope s where s.place_id = %3$d and s.agency_code = ''
        """;
    assertThat(written(WORLD.worker, act.formatted(id, 1001, WORLD.home))).isEqualTo(1);
    assertThat(written(WORLD.chair, act.formatted(id, 1002, WORLD.home))).isEqualTo(1);
    for (Actor stranger : List.of(WORLD.colleague, WORLD.otherWorker, WORLD.operator)) {
      assertThatThrownBy(() -> written(stranger, act.formatted(id, 1003, WORLD.home)))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("row-level security");
    }
    WORLD.register.superuser().update("delete from protection.action where number > 1000");
  }

  private static int written(Actor actor, String sql) {
    return WORLD
        .register
        .the(SignedTransaction.class)
        .write(actor, () -> WORLD.register.the(JdbcTemplate.class).update(sql));
  }

  @Test
  void theContentOfAnIdentityCannotBeSelected() {
    assertThatThrownBy(() ->
            WORLD
                .register
                .the(SignedTransaction.class)
                .read(
                    WORLD.worker,
                    () ->
                        WORLD
                            .register
                            .the(JdbcTemplate.class)
                            .queryForList("select content from protection.person")))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void anUnmaskingStandsInTheTrailWithItsPurposeAndSoDoesARefusal() {
    UUID person = WORLD.read(WORLD.worker, caseId).person();
    assertThat(WORLD.identities.unmask(WORLD.worker, person, Purpose.ASSESSMENT)).isPresent();
    assertThat(WORLD.identities.unmask(WORLD.otherWorker, person, Purpose.LINK)).isEmpty();
    assertThat(WORLD.identities.unmask(WORLD.otherWorker, WORLD.id(), Purpose.LINK)).isEmpty();
    assertThat(trail(person))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("read user:" + WORLD.worker.id())
                .endsWith("purpose=ASSESSMENT"))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("denied user:" + WORLD.otherWorker.id())
                .endsWith("purpose=LINK"));
  }

  @Test
  void anOperatorUnmasksWhatTheyTookInAndNothingOfOthers() {
    Actor second = WORLD.register.user(Role.HOTLINE_OPERATOR, Optional.empty());
    NewConcern concern = WORLD.taken(WORLD.operator, WORLD.told());
    UUID person =
        WORLD
            .concerns
            .find(WORLD.worker, concern.id(), "test")
            .orElseThrow()
            .caller()
            .orElseThrow();
    assertThat(WORLD.identities.unmask(WORLD.operator, person, Purpose.CALL_BACK)).isPresent();
    assertThat(WORLD.identities.unmask(second, person, Purpose.CALL_BACK)).isEmpty();
  }

  @Test
  void missingAndForbiddenAreTheSameAnswer() {
    assertThat(WORLD.cases.read(WORLD.otherWorker, caseId, "test"))
        .isEqualTo(WORLD.cases.read(WORLD.otherWorker, WORLD.id(), "test"))
        .isEmpty();
    assertThat(WORLD.tries(WORLD.otherWorker, caseId, ProtectionWorld.risk(true)))
        .isEqualTo(WORLD.tries(WORLD.otherWorker, WORLD.id(), ProtectionWorld.risk(true)))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(WORLD.concerns.find(WORLD.otherWorker, told.id(), "test")).isEmpty();
    assertThat(
            WORLD.concerns.end(
                WORLD.otherWorker,
                ProtectionWorld.child(told),
                EndReason.NO_RISK,
                FreeText.of("x")))
        .isEqualTo(new ConcernAnswer.Absent());
  }

  @Test
  void aCaseElsewhereChangesNoAnswer() {
    List<Object> before = answers();
    NewConcern other =
        WORLD.taken(
            WORLD.operator,
            WORLD.told(Optional.of(WORLD.event), Optional.of(WORLD.event), List.of()));
    WORLD.open(WORLD.otherWorker, other);
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  void noWordOfAnybodyIsReadableInTheDatabase() {
    for (String table : TABLES) {
      assertThat(
              WORLD
                  .register
                  .superuser()
                  .queryForObject(
                      "select count(*) from protection.%s t where t::text ~ 'Hoàng Yến|gầy|đói|biên bản'"
                          .formatted(table),
                      Long.class))
          .as(table)
          .isZero();
    }
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForObject(
                    "select count(*) from audit.entry e where e::text ilike '%Yến%'", Long.class))
        .isZero();
  }

  @Test
  void theListOfTheDayBeginsWithWhatIsDueFirstAndIsOneStatement() {
    Actor.User alone =
        WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.register.commune(3)));
    Optional<Integer> place = Optional.of(WORLD.register.commune(3));
    NewConcern late = WORLD.taken(WORLD.operator, WORLD.told(place, place, List.of()));
    UUID going = WORLD.open(alone, late);
    WORLD.does(alone, going, ProtectionWorld.risk(false));
    WORLD.pass(Duration.ofMinutes(5));
    NewConcern waiting = WORLD.taken(WORLD.operator, WORLD.told(place, place, List.of()));
    WORLD.register.source.take();
    List<Task> tasks = WORLD.today.of(alone);
    assertThat(WORLD.register.source.take()).hasSize(1);
    assertThat(tasks).extracting(Task::concern).containsExactly(waiting.id(), late.id());
    assertThat(tasks.get(0).next()).contains(DeadlineKind.EMERGENCY_MEASURE);
    assertThat(tasks.get(0).caseId()).isEmpty();
    assertThat(tasks.get(1).step()).contains(Step.ASSESSED);
    assertThat(tasks.get(1).next()).contains(DeadlineKind.PLAN_DECISION);
    WORLD.pass(Duration.ofHours(13));
    assertThat(tasks.get(0).overdue(WORLD.now())).isTrue();
    assertThat(tasks.get(1).overdue(WORLD.now())).isFalse();
  }

  @Test
  void aLeaderSeesNumbersAndNeverARow() {
    Actor leader = WORLD.register.user(Role.PROVINCE_LEADER, Optional.empty());
    assertThat(WORLD.today.of(leader)).isEmpty();
    CaseCounts counts = WORLD.today.counts(leader);
    assertThat(counts.cases().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(count("case_state"));
    assertThat(WORLD.today.counts(WORLD.worker).cases()).isEmpty();
    assertThat(WORLD.today.counts(WORLD.worker).waiting()).isZero();
  }

  private static List<Object> answers() {
    return List.of(
        WORLD.today.of(WORLD.worker),
        WORLD.today.of(WORLD.chair),
        WORLD.read(WORLD.chair, caseId).state(),
        WORLD.concerns.find(WORLD.chair, told.id(), "test"));
  }

  private static List<String> trail(UUID subject) {
    return WORLD
        .register
        .superuser()
        .query(
            "select kind || ' ' || doer || ' ' || ids from audit.entry where subject = ?",
            (row, number) -> row.getString(1),
            subject.toString());
  }

  private static long count(String table) {
    return WORLD.register.count("protection." + table);
  }
}
