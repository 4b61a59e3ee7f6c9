package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.mangnon.database.TestDatabase;

class SignedTransactionTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource app = database.app();
  private SignedTransaction transaction;
  private JdbcTemplate sql;

  @BeforeEach
  void load() {
    transaction = TestAccess.load(database, app);
    sql = new JdbcTemplate(app);
    new JdbcTemplate(database.owner())
        .execute(
            """
            create schema probe;
            create table probe.fact (n int, scope int);
            insert into probe.fact values (1, 0), (2, 5), (3, -1);
            select access.protect('probe.fact', 'FIGURE', 'READ', 'ENTER');
            grant select, insert on probe.fact to mangnon_app;
            """);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theMachineSeesEveryRowThatIsNotSealed() {
    assertThat(transaction.read(Actor.machine("test"), this::rows)).containsExactly(1, 2);
  }

  @Test
  void withoutAContextNoRowIsVisible() {
    assertThat(rows()).isEmpty();
  }

  @Test
  void theContextEndsWithItsTransaction() {
    transaction.read(Actor.machine("test"), this::rows);
    assertThat(rows()).isEmpty();
  }

  @Test
  void anInnerCallOfAnotherActorLosesItsRightsAtItsEnd() {
    Actor nobody = new Actor.User(UUID.randomUUID(), "Nobody", List.of());
    List<Integer> after =
        transaction.read(
            nobody,
            () -> {
              assertThat(transaction.read(Actor.machine("test"), this::rows)).hasSize(2);
              return rows();
            });
    assertThat(after).isEmpty();
  }

  @Test
  void aForgedContextShowsNothing() {
    assertThat(
            transaction.read(
                Actor.PUBLIC,
                () -> {
                  sql.execute(
                      "set local mangnon.context = 'machine.test.2026-11-23.9999999999.1."
                          + "0".repeat(64)
                          + "'");
                  return rows();
                }))
        .isEmpty();
  }

  @Test
  void anExpiredContextShowsNothing() {
    AccessLoad load = new AccessLoad(Policy.CURRENT);
    load.run(database.owner());
    SignedTransaction late =
        new SignedTransaction(
            new JdbcTransactionManager(app),
            new ContextRepository(app),
            load::key,
            TestAccess.CLOCK,
            InstantSource.offset(InstantSource.system(), Duration.ofDays(-1)));
    assertThat(late.read(Actor.machine("test"), this::rows)).isEmpty();
  }

  @Test
  void theApplicationCannotReadTheSigningKey() {
    assertThat(
            new JdbcTemplate(database.owner())
                .queryForObject(
                    "select has_table_privilege('mangnon_app', 'access.key', 'select')",
                    Boolean.class))
        .isFalse();
  }

  private List<Integer> rows() {
    return sql.query("select n from probe.fact order by n", (row, i) -> row.getInt("n"));
  }
}
