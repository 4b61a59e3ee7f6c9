package vn.mangnon.children.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.AuditReader;
import vn.mangnon.access.Role;
import vn.mangnon.audit.Verdict;
import vn.mangnon.children.Register;
import vn.mangnon.children.ServerProcess;
import vn.mangnon.children.SignedInClient;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.database.HeldLock;

/** {@code kill -9} while records are merged one after the other, and while they are set apart. */
class KilledMergeTest {
  private static final String PASSWORD = "mot cau de nho cho bai thu";

  /** What is decided about records, besides the records. */
  private static final List<String> DECISIONS = List.of("merge", "pair", "pair_decision");

  private final Register register = new Register();
  private final Duplicates duplicates = register.the(Duplicates.class);
  private final Actor.User keeper = register.user(Role.REGISTER_KEEPER, Optional.empty());

  /** Two records of one child, in two communes. */
  private record Two(UUID winner, UUID loser, String loserName) {}

  @BeforeEach
  void somebodyWhoMaySignInKeepsTheRegister() {
    register
        .the(Accounts.class)
        .setPassword((Actor.Machine) Actor.machine("killed-merge-test"), keeper.id(), PASSWORD);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void whatWasAcknowledgedIsWholeAndWhatWasNotIsNotThereAtAll() throws IOException {
    List<Two> pairs = Stream.of("Sửu", "Dần", "Mão", "Thìn", "Tỵ").map(this::two).toList();
    Map<String, List<String>> before = register.dump(List.of());

    try (ServerProcess server = startedAt("2026-11-23T08:00:00+07:00")) {
      SignedInClient client = signedIn(server);
      for (Two pair : pairs.subList(0, 3)) {
        assertThat(saved(merge(client, pair))).isTrue();
      }
      killedInTheMiddle(server, pairs.get(3), () -> merge(client, pairs.get(3)));
    }
    pairs.subList(0, 3).forEach(this::isOne);
    pairs.subList(3, 5).forEach(pair -> isAsIn(before, pair));

    try (ServerProcess server = startedAt("2026-11-23T09:00:00+07:00")) {
      assertThat(server.said()).as("audit trail").isEqualTo("whole");
      SignedInClient client = signedIn(server);
      // Whoever got no answer sends again; sent twice, what was acknowledged is not done twice.
      assertThat(saved(merge(client, pairs.get(3)))).isTrue();
      assertThat(merge(client, pairs.get(0)).statusCode()).isEqualTo(404);
      for (Two pair : pairs.subList(0, 2)) {
        assertThat(saved(apart(client, pair))).isTrue();
      }
      killedInTheMiddle(server, pairs.get(2), () -> apart(client, pairs.get(2)));
    }
    pairs.subList(0, 2).forEach(pair -> isTwo(before, pair));
    pairs.subList(2, 4).forEach(this::isOne);
    isAsIn(before, pairs.get(4));

    register.clock.pass(Duration.ofHours(3));
    for (Two pair : pairs.subList(2, 4)) {
      UUID merge = duplicates.mergesInto(keeper, pair.winner()).getFirst().id();
      assertThat(duplicates.unmerge(keeper, merge)).isInstanceOf(MergeAnswer.Done.class);
    }
    pairs.subList(0, 4).forEach(pair -> isTwo(before, pair));
    before.keySet().removeAll(DECISIONS);
    assertThat(register.dump(DECISIONS)).isEqualTo(before);
    assertThat(register.count("children.merge")).isEqualTo(4);
    assertThat(register.the(AuditReader.class).verify(Actor.machine("killed-merge-test")))
        .isInstanceOf(Verdict.Whole.class);
  }

  private Two two(String name) {
    String loser = "Bàn Văn %s Ghép".formatted(name);
    return new Two(
        register.open(keeper, register.commune(0), "Bàn Văn " + name, "05/03/2019"),
        register.open(keeper, register.commune(1), loser, "05/03/2019"),
        loser);
  }

  private interface Asking {
    HttpResponse<String> ask() throws IOException;
  }

  /** A merge and its undoing bind the loser's rows anew at the end, when all else is written. */
  private void killedInTheMiddle(ServerProcess server, Two pair, Asking asking) {
    try (HeldLock lock =
        HeldLock.of(
            register.database.superuser(),
            "select from children.identity where child = '%s' for update"
                .formatted(pair.loser()))) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return asking.ask();
                } catch (IOException killed) {
                  throw new Unanswered(killed);
                }
              },
              Thread::startVirtualThread);
      int working = lock.awaited();
      server.kill();
      assertThatThrownBy(answer::join).hasCauseInstanceOf(Unanswered.class);
      lock.releaseAndSeeGone(working);
    }
  }

  private static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(IOException killed) {
      super(killed);
    }
  }

  private ServerProcess startedAt(String time) throws IOException {
    return ServerProcess.on(
        register.database.address(), register.home.path(), OffsetDateTime.parse(time));
  }

  private SignedInClient signedIn(ServerProcess server) throws IOException {
    return new SignedInClient(server.address(), "user" + keeper.id(), PASSWORD);
  }

  private static boolean saved(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && "da-luu=1".equals(answer.uri().getQuery());
  }

  private static HttpResponse<String> merge(SignedInClient client, Two pair) throws IOException {
    String page = "/tre-em/%s/gop".formatted(pair.winner());
    return client.submit(page, page, Map.of("loser", pair.loser().toString(), "reason", "mẹ kể"));
  }

  private HttpResponse<String> apart(SignedInClient client, Two pair) throws IOException {
    String page = "/tre-em/%s/gop".formatted(pair.winner());
    UUID merge = duplicates.mergesInto(keeper, pair.winner()).getFirst().id();
    return client.submit(page, page + "/" + merge + "/tach", Map.of());
  }

  /** Read as one, found as one, bound to one place, decided and audited once. */
  private void isOne(Two pair) {
    assertThat(register.file(keeper, pair.loser()).id()).isEqualTo(pair.winner());
    assertThat(found(pair)).contains(pair.winner()).doesNotContain(pair.loser());
    assertThat(scopes(pair.loser())).hasSize(1).isEqualTo(scopes(pair.winner()));
    assertThat(duplicates.mergesInto(keeper, pair.winner()))
        .singleElement()
        .satisfies(merge -> {
          assertThat(merge.loser()).isEqualTo(pair.loser());
          assertThat(merge.undoneAt()).isEmpty();
        });
    assertThat(decisions(pair)).containsExactly("SAME");
    assertThat(events(pair)).containsExactly("child.merged");
  }

  /** Set apart again: every row of the records is as it was, and who decided what stays known. */
  private void isTwo(Map<String, List<String>> before, Two pair) {
    assertThat(register.file(keeper, pair.loser()).id()).isEqualTo(pair.loser());
    assertThat(found(pair)).contains(pair.loser());
    assertThat(rows(register.dump(DECISIONS), pair)).isEqualTo(rows(before, pair));
    assertThat(duplicates.mergesInto(keeper, pair.winner()))
        .singleElement()
        .satisfies(merge -> assertThat(merge.undoneAt()).isPresent());
    assertThat(decisions(pair)).containsExactly("SAME", "DIFFERENT");
    assertThat(events(pair)).containsExactly("child.merged", "child.unmerged");
  }

  /** As if nobody had ever asked. */
  private void isAsIn(Map<String, List<String>> before, Two pair) {
    assertThat(register.file(keeper, pair.loser()).id()).isEqualTo(pair.loser());
    assertThat(found(pair)).contains(pair.loser());
    assertThat(rows(register.dump(List.of()), pair)).isEqualTo(rows(before, pair));
    assertThat(events(pair)).isEmpty();
  }

  private List<UUID> found(Two pair) {
    return register.the(ChildSearch.class).find(keeper, ChildQuery.named(pair.loserName())).stream()
        .map(Found::child)
        .toList();
  }

  private static List<String> rows(Map<String, List<String>> dump, Two pair) {
    return dump.values().stream()
        .flatMap(List::stream)
        .filter(
            row -> row.contains(pair.winner().toString()) || row.contains(pair.loser().toString()))
        .toList();
  }

  private List<Integer> scopes(UUID child) {
    return register
        .superuser()
        .query(
            """
            select scope from children.child where id = ?1
            union select scope from children.identity where child = ?1
            union select scope from children.residence where child = ?1
            union select scope from children.caregiver where child = ?1
            union select scope from children.name_link where child = ?1
            """
                .replace("?1", "'" + child + "'"),
            (row, index) -> row.getInt(1));
  }

  private List<String> decisions(Two pair) {
    return register
        .superuser()
        .query(
            """
            select d.state from children.pair_decision d join children.pair p on p.id = d.pair
            where ? in (p.one, p.other) order by d.decided_at
            """,
            (row, index) -> row.getString(1),
            pair.loser());
  }

  private List<String> events(Two pair) {
    return register
        .superuser()
        .query(
            """
            select event from audit.entry
            where subject = ? and event like 'child.%merged' order by at, id
            """,
            (row, index) -> row.getString(1), pair.winner().toString());
  }
}
