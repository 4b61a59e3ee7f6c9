package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
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
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.opening.OpeningAnswer;
import vn.mangnon.protection.opening.Sealing;
import vn.mangnon.protection.opening.Sealings;
import vn.mangnon.protection.rules.FreeText;

/** What the database itself shows of referrals, and to whom nothing at all. */
class ReferralRowsTest {
  private static final List<String> TABLES =
      List.of("referral", "referral_event", "referral_stub", "referral_link");
  private static final ReferralWorld WORLD = new ReferralWorld();
  private static UUID caseId = WORLD.id();
  private static UUID toNeighbours = WORLD.id();

  @BeforeAll
  static void aReferralOfEachKind() {
    caseId = WORLD.caseWithPlan();
    toNeighbours = WORLD.sent(WORLD.wish(caseId));
    UUID facility =
        WORLD.sent(
            WORLD.wish(
                caseId,
                new Recipient.Facility(WORLD.kept(WORLD.entry("Bệnh viện", "medical"))),
                "medical"));
    WORLD.link(facility);
    WORLD.sent(WORLD.wish(caseId, new Recipient.Agency(ReferralWorld.POLICE), "police"));
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void theTeamSeesAllItSentAndEachRecipientItsOwn() {
    for (String table : TABLES) {
      assertThat(seen(WORLD.worker, table)).as(table).isPositive();
    }
    assertThat(seenOfTheCase(WORLD.worker)).hasSize(3);
    assertThat(seenOfTheCase(WORLD.protection.chair)).hasSize(3);
    assertThat(seenOfTheCase(WORLD.neighbour)).containsExactly(toNeighbours);
    assertThat(seenOfTheCase(WORLD.protection.otherChair)).containsExactly(toNeighbours);
    assertThat(seenOfTheCase(WORLD.police)).hasSize(1).doesNotContain(toNeighbours);
    assertThat(seenOfTheCase(WORLD.school)).isEmpty();
    assertThat(seenOfTheCase(WORLD.protection.colleague)).as("who is not in the team").isEmpty();
    for (Actor recipient : List.of(WORLD.neighbour, WORLD.police)) {
      assertThat(seen(recipient, "referral_stub")).isZero();
      assertThat(seen(recipient, "referral_link")).isZero();
      assertThat(seen(recipient, "link_attempt")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void otherRolesSeeNothing(Role role) {
    Actor elsewhere =
        WORLD.protection.register.user(role, Optional.of(WORLD.protection.register.commune(2)));
    assertThat(TABLES).allSatisfy(table -> assertThat(seen(elsewhere, table)).as(table).isZero());
    assertThat(seen(elsewhere, "service") > 0)
        .isEqualTo(
            switch (role) {
              case LEAD_AGENCY, HOTLINE_OPERATOR, CASE_WORKER, COMMUNE_CHAIR -> true;
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
            });
  }

  @Test
  void whoeverTheReportNamesNeverSeesItNotEvenAsItsRecipient() {
    Actor.User involved =
        WORLD.protection.register.user(Role.CASE_WORKER, Optional.of(WORLD.protection.event));
    Optional<Integer> home = Optional.of(WORLD.protection.home);
    NewConcern told =
        WORLD.protection.taken(
            WORLD.protection.operator, WORLD.protection.told(home, home, List.of(involved.id())));
    UUID id = WORLD.sent(WORLD.wish(WORLD.protection.open(WORLD.worker, told)));
    assertThat(WORLD.inbox.read(WORLD.neighbour, id)).isPresent();
    assertThat(WORLD.inbox.read(involved, id)).isEmpty();
    assertThat(WORLD.inbox.of(involved)).extracting(Referral::id).doesNotContain(id);
    assertThat(WORLD.accepts(involved, id)).isEqualTo(new ReferralAnswer.Absent());
  }

  @Test
  void whatASealedCaseSentIsForItsTeamAndItsRecipient() {
    UUID sealed = WORLD.caseWithPlan();
    UUID id = WORLD.sent(WORLD.wish(sealed));
    Actor.User secondChair =
        WORLD.protection.register.user(Role.COMMUNE_CHAIR, Optional.of(WORLD.protection.home));
    assertThat(rows(secondChair)).contains(id);

    Sealings sealings = WORLD.protection.register.the(Sealings.class);
    UUID wish = WORLD.id();
    sealings.ask(WORLD.worker, wish, sealed, Sealing.Wish.SEAL, FreeText.of("người trong xã"));
    assertThat(sealings.answer(WORLD.protection.chair, wish, true))
        .isEqualTo(new OpeningAnswer.Done());

    assertThat(rows(secondChair)).doesNotContain(id);
    assertThat(WORLD.referrals.ofCase(secondChair, sealed)).isEmpty();
    assertThat(rows(WORLD.protection.chair)).as("who sealed it").contains(id);
    assertThat(rows(WORLD.worker)).contains(id);
    assertThat(WORLD.inbox.read(WORLD.neighbour, id)).isPresent();
    assertThat(WORLD.accepts(WORLD.neighbour, id)).isInstanceOf(ReferralAnswer.Done.class);
  }

  @Test
  void nobodySendsForATeamThatIsNotTheirs() {
    assertThatThrownBy(() ->
            as(
                WORLD.protection.colleague,
                """
                insert into protection.referral_stub (id, case_id, scope, event_scope, service)
                select gen_random_uuid(), '%s', 1, 1, 'medical'
                """
                    .formatted(caseId)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> as(WORLD.neighbour, "update protection.referral set content = '{}'"))
        .as("what was sent stays as it was")
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> as(WORLD.worker, "delete from protection.referral_event"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void noWordOfAnybodyIsReadableInTheDatabase() {
    for (String table : List.of("referral", "referral_event", "referral_stub", "referral_link")) {
      assertThat(
              WORLD
                  .protection
                  .register
                  .superuser()
                  .queryForObject(
                      "select count(*) from protection.%s t where t::text ~ 'Hoàng Yến|tham vấn|0203|người em tin'"
                          .formatted(table),
                      Long.class))
          .as(table)
          .isZero();
    }
    assertThat(WORLD.inbox.read(WORLD.neighbour, toNeighbours)).isPresent();
  }

  @Test
  void aReferralElsewhereChangesNoAnswer() {
    List<Object> before = answers();
    WORLD.sent(WORLD.wish(WORLD.caseWithPlan(), new Recipient.Agency("SO_YTE"), "medical"));
    assertThat(answers()).isEqualTo(before);
  }

  private static List<Object> answers() {
    return List.of(
        WORLD.inbox.of(WORLD.neighbour),
        WORLD.inbox.of(WORLD.police),
        WORLD.inbox.of(WORLD.school),
        WORLD.referrals.ofCase(WORLD.worker, caseId).orElseThrow());
  }

  private static long seen(Actor actor, String table) {
    return WORLD.protection.seen(actor, table);
  }

  private static List<UUID> seenOfTheCase(Actor actor) {
    List<UUID> all =
        WORLD
            .protection
            .register
            .superuser()
            .query(
                "select id from protection.referral_stub where case_id = ?",
                (row, number) -> row.getObject(1, UUID.class),
                caseId);
    return rows(actor).stream().filter(all::contains).toList();
  }

  private static List<UUID> rows(Actor actor) {
    return WORLD
        .protection
        .register
        .the(SignedTransaction.class)
        .read(
            actor,
            () ->
                WORLD
                    .protection
                    .register
                    .the(JdbcTemplate.class)
                    .query(
                        "select id from protection.referral",
                        (row, number) -> row.getObject(1, UUID.class)));
  }

  private static int as(Actor actor, String sql) {
    return WORLD
        .protection
        .register
        .the(SignedTransaction.class)
        .write(actor, () -> WORLD.protection.register.the(JdbcTemplate.class).update(sql));
  }
}
