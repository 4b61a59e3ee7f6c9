package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.children.ServerProcess;
import vn.mangnon.children.SignedInClient;
import vn.mangnon.database.HeldLock;

/** {@code kill -9} while somebody acts in cases. */
class KilledCaseTest {
  private static final String PASSWORD = "mot cau de nho cho bai thu";
  private final ProtectionWorld world = new ProtectionWorld();

  @BeforeEach
  void theWorkerMaySignIn() {
    world
        .register
        .the(Accounts.class)
        .setPassword(
            (Actor.Machine) Actor.machine("killed-case-test"), world.worker.id(), PASSWORD);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatWasAcknowledgedIsThereOnceAndWhatWasNotIsNotThereAtAll() throws IOException {
    UUID whole = world.open();
    UUID cut = world.open();
    UUID note = world.id();
    UUID risk = world.id();
    List<String> before = rows(cut);
    try (ServerProcess server = startedAt("2026-11-23T09:00:00+07:00")) {
      SignedInClient client = signedIn(server);
      assertThat(saved(assessed(client, whole, world.id()))).isTrue();
      assertThat(saved(noted(client, whole, note))).isTrue();
      killedInTheMiddle(server, client, cut, risk);
    }
    assertThat(kinds(whole)).containsExactly("OPENED", "INITIAL_RISK", "NOTED");
    assertThat(rows(cut)).isEqualTo(before);
    isAsItsActionsSay();

    try (ServerProcess server = startedAt("2026-11-23T10:00:00+07:00")) {
      assertThat(server.said()).as("audit trail").isEqualTo("whole");
      SignedInClient client = signedIn(server);
      // Whoever got no answer sends again; whoever did is answered as before.
      assertThat(saved(assessed(client, cut, risk))).isTrue();
      assertThat(saved(noted(client, whole, note))).isTrue();
    }
    assertThat(kinds(whole)).containsExactly("OPENED", "INITIAL_RISK", "NOTED");
    assertThat(kinds(cut)).containsExactly("OPENED", "INITIAL_RISK");
    assertThat(deadlines(cut)).as("none lost, none doubled").isEqualTo(deadlines(whole));
    isAsItsActionsSay();
    assertThat(audited(whole)).isEqualTo(3);
    assertThat(audited(cut)).isEqualTo(2);
  }

  /** The action is written by then, and one of its deadlines is not. */
  private void killedInTheMiddle(
      ServerProcess server, SignedInClient client, UUID id, UUID transaction) {
    try (HeldLock lock =
        HeldLock.of(
            world.register.database.superuser(),
            "select from protection.deadline where case_id = '%s' for update".formatted(id))) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return assessed(client, id, transaction);
                } catch (IOException killed) {
                  throw new UncheckedIOException(killed);
                }
              },
              Thread::startVirtualThread);
      int working = lock.awaited();
      server.kill();
      assertThatThrownBy(answer::join).hasCauseInstanceOf(UncheckedIOException.class);
      lock.releaseAndSeeGone(working);
    }
  }

  private void isAsItsActionsSay() {
    List<String> kept = world.projections();
    List<UUID> all =
        world
            .register
            .superuser()
            .query(
                "select id from protection.case_file",
                (row, number) -> row.getObject(1, UUID.class));
    for (UUID id : all) {
      assertThat(world.cases.rebuild(world.worker, id)).isTrue();
    }
    assertThat(world.projections()).isEqualTo(kept);
  }

  private static HttpResponse<String> assessed(SignedInClient client, UUID id, UUID transaction)
      throws IOException {
    return act(
        client,
        id,
        "initial-risk",
        transaction,
        Map.of("grave", "no", "harm", "HIGH", "protection", "LOW", "grounds", "em gầy yếu"));
  }

  private static HttpResponse<String> noted(SignedInClient client, UUID id, UUID transaction)
      throws IOException {
    return act(client, id, "noted", transaction, Map.of("note", "đã gọi cho trường"));
  }

  private static HttpResponse<String> act(
      SignedInClient client, UUID id, String kind, UUID transaction, Map<String, String> said)
      throws IOException {
    Map<String, String> fields = new HashMap<>(said);
    fields.put("transaction", transaction.toString());
    fields.put("seen", "100");
    fields.put("happened-day", "23/11/2026");
    fields.put("happened-time", "08:30");
    String page = "/protection/cases/" + id;
    return client.submit(page, page + "/do/" + kind, fields);
  }

  private static boolean saved(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && "saved=1".equals(answer.uri().getQuery());
  }

  private ServerProcess startedAt(String time) throws IOException {
    return ServerProcess.on(
        world.register.database.address(), world.register.home.path(), OffsetDateTime.parse(time));
  }

  private SignedInClient signedIn(ServerProcess server) throws IOException {
    return new SignedInClient(server.address(), "user" + world.worker.id(), PASSWORD);
  }

  private List<String> kinds(UUID id) {
    return texts("select kind from protection.action where case_id = ? order by number", id);
  }

  private List<String> deadlines(UUID id) {
    return texts(
        """
        select kind || ordinal || outcome from protection.deadline where case_id = ?
        order by kind, ordinal
        """,
        id);
  }

  private List<String> rows(UUID id) {
    return texts(
        """
        select to_jsonb(a)::text from protection.action a where a.case_id = :id
        union all select to_jsonb(s)::text from protection.case_state s where s.case_id = :id
        union all select to_jsonb(d)::text from protection.deadline d where d.case_id = :id
        union all select to_jsonb(m)::text from protection.member m where m.case_id = :id
        order by 1
        """
            .replace(":id", "'" + id + "'"));
  }

  private int audited(UUID id) {
    return texts(
            "select ids from audit.entry where subject = ? and event in ('case.opened', 'case.acted')",
            id.toString())
        .size();
  }

  private List<String> texts(String sql, Object... values) {
    return world
        .register
        .superuser()
        .query(sql, (row, number) -> String.valueOf(row.getString(1)), values);
  }
}
