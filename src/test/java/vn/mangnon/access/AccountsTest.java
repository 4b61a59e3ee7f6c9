package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;

/** Signing in, second factors, invitations and grants, with a clock that the test moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class AccountsTest {
  private static final String PASSWORD = "mot cau de nho cho bai thu";
  private static final Actor.Machine MACHINE = Actor.machine("test");

  private final MovedClock clock = new MovedClock();
  private final TestDatabase database = TestDatabase.fresh();
  private final TestFolder home = TestFolder.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private Accounts accounts;
  private SecondFactors factors;
  private int made;

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeAll
  void begin() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("mangnon.home", home.path().toString())));
    DataSource app = database.app();
    DataSource grants = database.grants();
    context.registerBean("dataSource", DataSource.class, () -> app, d -> d.setPrimary(true));
    context.registerBean("grants", DataSource.class, () -> grants);
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(app));
    context.register(AccessConfiguration.class);
    context.scan("vn.mangnon.audit");
    context.refresh();
    context.getBean(AccessLoad.class).run(database.owner());
    accounts = context.getBean(Accounts.class);
    factors = context.getBean(SecondFactors.class);
  }

  @AfterAll
  void end() {
    context.close();
    database.close();
    home.close();
  }

  private UUID someone() {
    return someone("somebody" + made++);
  }

  private UUID someone(String login) {
    if (accounts.create(MACHINE, login, "Nguyễn Văn A", Optional.empty())
        instanceof AccountAnswer.Done(UUID id)) {
      accounts.setPassword(MACHINE, id, PASSWORD);
      return id;
    }
    throw new AssertionError();
  }

  private String login(UUID id) {
    return accounts.byId(MACHINE, id).orElseThrow().login();
  }

  private Actor.User actor(UUID id) {
    return accounts.actor(id, clock.instant().plusSeconds(1)).orElseThrow();
  }

  private void give(UUID id, Role role) {
    accounts.grant(MACHINE, id, NewGrant.of(role, LocalDate.of(2026, 1, 1)));
  }

  private byte[] secretOf(UUID id) {
    return new JdbcTemplate(database.superuser())
        .queryForObject(
            "select totp_secret from access.credential where account_id = ?", byte[].class, id);
  }

  private List<String> confirmed(UUID id) {
    factors.begin(actor(id));
    return factors.confirm(actor(id), Totp.code(secretOf(id), Totp.step(clock.instant())));
  }

  @Test
  void eightWrongPasswordsCloseTheDoorForAQuarterOfAnHour() {
    String name = login(someone());
    String other = login(someone());
    for (int i = 0; i < 8; i++) {
      assertThat(accounts.signIn(name, "wrong", "10.0.0.1")).isInstanceOf(SignInAnswer.Wrong.class);
    }
    assertThat(accounts.signIn(name, PASSWORD, "10.0.0.2"))
        .isInstanceOf(SignInAnswer.Throttled.class);
    assertThat(accounts.signIn(other, PASSWORD, "10.0.0.1"))
        .isInstanceOf(SignInAnswer.Welcome.class);
    clock.pass(Duration.ofMinutes(16));
    assertThat(accounts.signIn(name, PASSWORD, "10.0.0.1"))
        .isInstanceOf(SignInAnswer.Welcome.class);
  }

  @Test
  void oneAddressCannotTryManyNames() throws Exception {
    String name = login(someone());
    byte[] key =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest("address 10.0.0.9".getBytes(StandardCharsets.UTF_8));
    new JdbcTemplate(database.superuser())
        .update(
            "insert into access.attempt select gen_random_uuid(), ?, ? from generate_series(1, 32)",
            key,
            clock.instant().atOffset(java.time.ZoneOffset.UTC));
    assertThat(accounts.signIn(name, PASSWORD, "10.0.0.9"))
        .isInstanceOf(SignInAnswer.Throttled.class);
    assertThat(accounts.signIn(name, PASSWORD, "10.0.0.8"))
        .isInstanceOf(SignInAnswer.Welcome.class);
  }

  @Test
  void unknownWrongAndDisabledAreOneAnswer() {
    UUID id = someone();
    accounts.setDisabled(MACHINE, id, true);
    assertThat(accounts.signIn("nobody-of-that-name", PASSWORD, "10.0.1.1"))
        .isEqualTo(accounts.signIn(login(id), PASSWORD, "10.0.1.1"))
        .isEqualTo(new SignInAnswer.Wrong());
  }

  @Test
  void whatEndsAVisitCountsAtTheNextRequest() {
    UUID id = someone();
    give(id, Role.AUDITOR);
    Instant began = clock.instant().plusSeconds(1);
    clock.pass(Duration.ofMinutes(1));
    Actor.User user = accounts.actor(id, began).orElseThrow();
    assertThat(user.has(Role.AUDITOR)).isTrue();

    accounts.revoke(MACHINE, user.grants().getFirst().id());
    assertThat(accounts.actor(id, began).orElseThrow().grants()).isEmpty();

    accounts.endSessions(user);
    assertThat(accounts.actor(id, began)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(accounts.actor(id, clock.instant())).isPresent();

    accounts.setDisabled(MACHINE, id, true);
    clock.pass(Duration.ofMinutes(1));
    assertThat(accounts.actor(id, clock.instant())).isEmpty();
  }

  @Test
  void aGrantHoldsFromItsFirstDayToItsLast() {
    UUID id = someone();
    LocalDate today = LocalDate.now(clock);
    accounts.grant(
        MACHINE,
        id,
        new NewGrant(Role.FINANCE, Optional.empty(), Optional.empty(), today, Optional.of(today)));
    assertThat(actor(id).has(Role.FINANCE)).isTrue();
    clock.pass(Duration.ofDays(1));
    assertThat(actor(id).has(Role.FINANCE)).isFalse();
    assertThat(
            accounts.grant(
                MACHINE,
                id,
                new NewGrant(
                    Role.FINANCE,
                    Optional.empty(),
                    Optional.empty(),
                    today,
                    Optional.of(today.minusDays(1)))))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.DAYS_REVERSED));
  }

  @Test
  void oneTimeCodesAreThoseOfTheStandard() {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Map.of(59L, "287082", 1111111109L, "081804", 2000000000L, "279037"))
        .as("RFC 6238, appendix B, last six digits")
        .allSatisfy((second, code) ->
            assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code));
  }

  @Test
  void aCodeIsGoodForItsStepAndTheOnesBesideItAndOnce() {
    UUID id = someone();
    assertThat(confirmed(id)).hasSize(10).doesNotHaveDuplicates();
    assertThat(accounts.signIn(login(id), PASSWORD, "10.0.2.1"))
        .isInstanceOf(SignInAnswer.CodeNeeded.class);
    String used = Totp.code(secretOf(id), Totp.step(clock.instant()));
    assertThat(accounts.signInWithCode(id, used, "10.0.2.1"))
        .as("the code of the setup, again")
        .isInstanceOf(SignInAnswer.Wrong.class);
    clock.pass(Duration.ofMinutes(5));
    long now = Totp.step(clock.instant());
    for (long far : List.of(now - 2, now + 2)) {
      assertThat(accounts.signInWithCode(id, Totp.code(secretOf(id), far), "10.0.2.1"))
          .isInstanceOf(SignInAnswer.Wrong.class);
    }
    String before = Totp.code(secretOf(id), now - 1);
    assertThat(accounts.signInWithCode(id, before, "10.0.2.1"))
        .isInstanceOf(SignInAnswer.Welcome.class);
    assertThat(accounts.signInWithCode(id, before, "10.0.2.1"))
        .isInstanceOf(SignInAnswer.Wrong.class);
    assertThat(accounts.signInWithCode(id, Totp.code(secretOf(id), now), "10.0.2.1"))
        .isInstanceOf(SignInAnswer.Welcome.class);
  }

  @Test
  void codesAreThrottledToo() {
    UUID id = someone();
    confirmed(id);
    for (int i = 0; i < 8; i++) {
      accounts.signInWithCode(id, "000000", "10.0.3.1");
    }
    clock.pass(Duration.ofMinutes(1));
    assertThat(
            accounts.signInWithCode(
                id, Totp.code(secretOf(id), Totp.step(clock.instant())), "10.0.3.2"))
        .isInstanceOf(SignInAnswer.Throttled.class);
  }

  @Test
  void aCodeOnPaperIsGoodOnce() {
    UUID id = someone();
    String paper = confirmed(id).getFirst();
    assertThat(accounts.signInWithCode(id, paper, "10.0.4.1"))
        .isInstanceOf(SignInAnswer.Welcome.class);
    assertThat(accounts.signInWithCode(id, paper, "10.0.4.1"))
        .isInstanceOf(SignInAnswer.Wrong.class);
    assertThat(factors.paperCodesLeft(actor(id))).isEqualTo(9);
  }

  @Test
  void aSecondFactorIsReplacedByNobodyAlone() {
    UUID id = someone();
    give(id, Role.ADMINISTRATOR);
    confirmed(id);
    assertThat(factors.begin(actor(id))).as("set up over a confirmed one").isEmpty();
    factors.reset(actor(id), id);
    assertThat(factors.has(actor(id))).as("after taking one's own").isTrue();
    UUID other = someone();
    give(other, Role.ADMINISTRATOR);
    factors.reset(actor(other), id);
    assertThat(factors.has(actor(id))).as("after another took it").isFalse();
  }

  @Test
  void anInvitationIsGoodOnceWithinAWeek() {
    UUID id = someone();
    String code = accounts.invite(MACHINE, id);
    assertThat(accounts.acceptInvitation(code, "short"))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.PASSWORD_SHORT));
    assertThat(accounts.acceptInvitation(code, "another long password"))
        .isEqualTo(new AccountAnswer.Done(id));
    assertThat(accounts.acceptInvitation(code, "another long password"))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.CODE_WRONG));
    String late = accounts.invite(MACHINE, id);
    clock.pass(Duration.ofDays(7));
    assertThat(accounts.acceptInvitation(late, "another long password"))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.CODE_WRONG));
  }

  @Test
  void theStartingCodeMakesOneAdministratorOnAnEmptyInstallationOnly() {
    someone();
    String code = accounts.inviteFirstAdministrator();
    assertThat(accounts.beginWith(code, "late", "Late", PASSWORD))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.CODE_WRONG));
    assertThat(accounts.acceptInvitation(code, PASSWORD))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.CODE_WRONG));
    assertThat(
            new JdbcTemplate(database.superuser())
                .queryForObject(
                    "select count(*) from access.invitation where account_id is null and used_at is not null",
                    Long.class))
        .as("the code was not used up")
        .isZero();
  }

  @Test
  void nobodyGrantsThemselvesEvenInTheDatabase() {
    UUID id = someone();
    give(id, Role.ADMINISTRATOR);
    Actor.User administrator = actor(id);
    assertThat(accounts.grant(administrator, id, NewGrant.of(Role.AUDITOR, LocalDate.EPOCH)))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.OWN_GRANT));
    UUID other = someone();
    for (List<UUID> forged : List.of(List.of(id, id), List.of(id, other), List.of(other, other))) {
      assertThatThrownBy(() -> insertGrant(administrator, forged.get(0), forged.get(1)))
          .as("grant to %s in the name of %s", forged.get(0), forged.get(1))
          .isInstanceOf(DataAccessException.class);
    }
    insertGrant(administrator, other, id);
    assertThat(actor(other).has(Role.LEAD_AGENCY)).isTrue();
    assertThatThrownBy(() -> insertGrant(actor(other), someone(), other))
        .isInstanceOf(DataAccessException.class);
  }

  private void insertGrant(Actor actor, UUID to, UUID by) {
    DataSource grants = context.getBean("grants", DataSource.class);
    SignedTransaction granting =
        new SignedTransaction(
            new JdbcTransactionManager(grants),
            new ContextRepository(grants),
            context.getBean(AccessLoad.class)::key,
            clock,
            InstantSource.system());
    granting.write(
        actor,
        () ->
            new JdbcTemplate(grants)
                .update(
                    """
                    insert into access.user_grant (id, account_id, role, valid_from, granted_by, granted_at)
                    values (?, ?, 'LEAD_AGENCY', '2020-01-01', ?, now())
                    """,
                    UUID.randomUUID(),
                    to,
                    by));
  }

  @Test
  void aGrantAndItsEntryAreKeptTogether() {
    UUID id = someone();
    give(id, Role.FINANCE);
    UUID grant = actor(id).grants().getFirst().id();
    assertThat(
            new JdbcTemplate(database.superuser())
                .queryForList(
                    "select event from audit.entry where ids = ? and subject = ?",
                    String.class,
                    "grant=" + grant,
                    id.toString()))
        .containsExactly("grant.given");
  }

  @Test
  void onlyThePolicyMakesAccounts() {
    UUID id = someone();
    give(id, Role.AUDITOR);
    assertThat(accounts.create(actor(id), "x-by-auditor", "X", Optional.empty()))
        .isEqualTo(new AccountAnswer.Refused(AccountRefusal.NOT_ALLOWED));
    assertThat(accounts.all(actor(someone()))).as("what somebody without rights sees").hasSize(1);
  }
}
