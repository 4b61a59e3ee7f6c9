package vn.mangnon.children.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.MangNon;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.children.ServerProcess;
import vn.mangnon.children.SignedInClient;
import vn.mangnon.database.DatabaseAddress;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.database.TestFolder;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * A server that is killed while a device sends loses nothing it acknowledged and doubles nothing.
 */
class KilledServerTest {
  private static final String LOGIN = "ctv.bi.ngat";
  private static final String PASSWORD = "mot cau de nho cho bai thu";
  private static final int KILLED_AFTER = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the device queued, in its order. */
  private final List<Map<String, Object>> queue = new ArrayList<>();

  private final Set<String> acknowledged = new LinkedHashSet<>();

  @Test
  void everyAcknowledgedOperationIsThereOnceAndTheOthersCanBeSentAgain() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      killedWhileADeviceSends(database.address());
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLED_AFTER * 4);
      assertThat(acknowledged.size()).isLessThan(queue.size());
      try (ServerProcess server = server(database.address())) {
        Device device = new Device(server.address());
        Map<String, String> again = new LinkedHashMap<>();
        for (int i = 0; i < queue.size(); i += 4) {
          again.putAll(device.send(queue.subList(i, i + 4)));
        }
        assertThat(again.values()).containsOnly("applied", "already-applied");
        assertThat(acknowledged)
            .allSatisfy(id -> assertThat(again).containsEntry(id, "already-applied"));
        assertThat(device.send(queue.subList(queue.size() - 4, queue.size())).values())
            .containsOnly("already-applied");
      }
      JdbcTemplate sql = new JdbcTemplate(database.superuser());
      assertThat(count(sql, "children.field_operation")).isEqualTo(queue.size());
      assertThat(count(sql, "children.child")).isEqualTo(queue.size() / 4);
      assertThat(count(sql, "children.fact")).isEqualTo(queue.size() / 4 * 3);
    }
  }

  private void killedWhileADeviceSends(DatabaseAddress database) throws Exception {
    try (ServerProcess server = server(database)) {
      Device device = new Device(server.address());
      CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
      Thread sending =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    List<Map<String, Object>> batch = batch(Integer.parseInt(server.said()));
                    queue.addAll(batch);
                    device
                        .send(batch)
                        .forEach((id, outcome) -> {
                          if (outcome.equals("applied")) {
                            acknowledged.add(id);
                          }
                        });
                    enough.countDown();
                  }
                } catch (IOException killed) {
                  // The network says no more than this to a device either.
                }
              });
      enough.await();
      server.kill();
      sending.join();
    }
  }

  /** A new child with three visits. */
  private static List<Map<String, Object>> batch(int place) {
    String child = key();
    List<Map<String, Object>> batch = new ArrayList<>();
    batch.add(
        operation(
            "open",
            child,
            Map.of(
                "name",
                "Bàn Thị Ngắt",
                "birth",
                "2022",
                "place",
                "" + place,
                "village",
                "Thôn 1")));
    for (int day = 1; day <= 3; day++) {
      batch.add(
          operation("visit", child, Map.of("from", "0" + day + "/11/2026", "finding", "well")));
    }
    return batch;
  }

  private static Map<String, Object> operation(
      String kind, String child, Map<String, String> values) {
    return Map.of("id", key(), "kind", kind, "child", child, "values", values);
  }

  private static String key() {
    return UuidV7.next(Clock.systemUTC()).toString();
  }

  private static long count(JdbcTemplate sql, String table) {
    Long rows = sql.queryForObject("select count(*) from " + table, Long.class);
    return rows == null ? 0 : rows;
  }

  /** A phone that has signed in. */
  private static final class Device {
    private final SignedInClient client;
    private final JsonNode session;

    Device(String address) throws IOException {
      this.client = new SignedInClient(address, LOGIN, PASSWORD);
      this.session = JSON.readTree(client.get("/api/field/session"));
    }

    /** The outcome of each operation by its key. */
    Map<String, String> send(List<Map<String, Object>> operations) throws IOException {
      String answer =
          client.post(
              "/api/field/operations",
              "application/json",
              Map.of(session.get("header").asString(), session.get("token").asString()),
              JSON.writeValueAsString(Map.of("operations", operations)));
      Map<String, String> outcomes = new LinkedHashMap<>();
      for (JsonNode one : JSON.readTree(answer).get("answers")) {
        outcomes.put(one.get("id").asString(), one.get("outcome").asString());
      }
      return outcomes;
    }
  }

  private static ServerProcess server(DatabaseAddress database) throws IOException {
    return ServerProcess.on(
        database,
        TestFolder.fresh().path(),
        OffsetDateTime.parse("2026-11-23T08:00:00+07:00"),
        Serving.class);
  }

  /** What runs in the process: the application with one collaborator. */
  public static final class Serving {
    private Serving() {}

    /** Starts the application, makes the collaborator where there is none, and says where it is. */
    public static void main(String[] arguments) {
      ConfigurableApplicationContext context = new SpringApplication(MangNon.class).run();
      Places places = context.getBean(Places.class);
      int place = places.validOn(places.latestMap(), PlaceLevel.COMMUNE).getFirst().id();
      Accounts accounts = context.getBean(Accounts.class);
      Actor.Machine machine = (Actor.Machine) Actor.machine("killed-server-test");
      if (accounts.create(machine, LOGIN, "Cộng tác viên thử", Optional.empty())
          instanceof AccountAnswer.Done(var id)) {
        accounts.setPassword(machine, id, PASSWORD);
        accounts.grant(
            machine, id, NewGrant.of(Role.COLLABORATOR, LocalDate.of(2021, 1, 1)).at(place));
      }
      ServerProcess.say(context, "" + place);
    }
  }
}
