package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/** What the database notes of the case that somebody works in opens no other way to it. */
class EnteredCaseTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final JdbcTemplate SQL = WORLD.register.the(JdbcTemplate.class);
  private static final UUID CASE = WORLD.open();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void itIsNotedForTheTeamOnly() {
    assertThat(as(WORLD.worker, () -> entered(CASE))).contains(CASE);
    assertThat(as(WORLD.colleague, () -> entered(CASE))).isEmpty();
    assertThat(as(WORLD.chair, () -> entered(CASE))).isEmpty();
    assertThat(as(WORLD.colleague, () -> rows(CASE))).isZero();
    assertThat(as(WORLD.worker, () -> entered(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void anothersNoteOrAForgedOneShowsNothing() {
    String noted =
        as(
            WORLD.worker,
            () -> {
              entered(CASE);
              return text("select current_setting('mangnon.case')");
            });
    String forged = CASE + "." + "0".repeat(64);
    for (String note : List.of(noted, forged, CASE + ".", CASE.toString(), "x.y", ".", "a.b.c")) {
      assertThat(as(WORLD.colleague, () -> seenWith(note))).as(note).isZero();
    }
    UUID other = WORLD.open(WORLD.colleague, WORLD.taken(WORLD.operator, WORLD.told()));
    String moved = noted.replace(CASE.toString(), other.toString());
    assertThat(
            as(
                WORLD.worker,
                () -> {
                  set(moved);
                  return rows(other);
                }))
        .as("the same signature for another case")
        .isZero();
    assertThatThrownBy(
            () -> as(WORLD.worker, () -> text("select protection.mark_of('" + CASE + "')")))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoWasTakenOutSeesNothingWhenTheCaseIsEnteredAgain() {
    UUID id = WORLD.open();
    WORLD.does(
        WORLD.worker,
        id,
        new Payload.MemberAdded(WORLD.colleague.id(), "Chị B", MemberFunction.WORKER));
    SignedTransaction transactions = WORLD.register.the(SignedTransaction.class);
    transactions.read(
        WORLD.colleague,
        () -> {
          assertThat(entered(id)).contains(id);
          // Another connection: the chair takes them out meanwhile.
          Thread chair =
              Thread.startVirtualThread(() ->
                  WORLD.does(
                      WORLD.chair,
                      id,
                      new Payload.MemberLeft(
                          WORLD.colleague.id(), FreeText.of("đổi người phụ trách"))));
          join(chair);
          assertThat(entered(id)).isEmpty();
          assertThat(rows(id)).isZero();
          return id;
        });
  }

  @Test
  void howManyCasesAreClosedIsCountedAsTheyAreClosedAndOpenedAgain() {
    UUID id = WORLD.open();
    long before = tally();
    WORLD.does(
        WORLD.chair,
        id,
        new Payload.Closed(ClosingGround.MOVED_AWAY, FreeText.of("gia đình chuyển đi")));
    assertThat(tally()).isEqualTo(before + 1).isEqualTo(closed());
    WORLD.cases.rebuild(WORLD.chair, id);
    assertThat(tally()).isEqualTo(closed());
    Step step =
        WORLD.does(
            WORLD.chair,
            id,
            new Payload.Reopened(WORLD.now(), Danger.NO, FreeText.of("tin báo mới")));
    assertThat(step).isEqualTo(Step.RECEIVED);
    assertThat(tally()).isEqualTo(before).isEqualTo(closed());
  }

  private static long tally() {
    return superuser("select coalesce(sum(number), 0) from protection.closed_tally");
  }

  private static long closed() {
    return superuser("select count(*) from protection.case_state where step = 'CLOSED'");
  }

  private static long superuser(String sql) {
    Long number = WORLD.register.superuser().queryForObject(sql, Long.class);
    return number == null ? 0 : number;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return WORLD.register.the(SignedTransaction.class).read(actor, work);
  }

  private static Optional<UUID> entered(UUID id) {
    SQL.query("select protection.enter(?)", row -> {}, id);
    return Optional.ofNullable(text("select protection.entered()::text"))
        .filter(found -> !found.isEmpty())
        .map(UUID::fromString);
  }

  private static long seenWith(String note) {
    set(note);
    return rows(CASE);
  }

  private static void set(String note) {
    SQL.query("select set_config('mangnon.case', ?, true)", row -> {}, note);
  }

  private static long rows(UUID id) {
    return SQL.query(
            """
            select id from protection.case_file where id = :id
            union all select case_id from protection.case_state where case_id = :id
            union all select case_id from protection.action where case_id = :id
            union all select case_id from protection.member where case_id = :id
            """
                .replace(":id", "'" + id + "'"),
            (row, number) -> number)
        .size();
  }

  private static String text(String sql) {
    return SQL.query(sql, (row, number) -> row.getString(1) == null ? "" : row.getString(1))
        .getFirst();
  }
}
