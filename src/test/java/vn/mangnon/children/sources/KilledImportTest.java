package vn.mangnon.children.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.children.Register;
import vn.mangnon.children.ServerProcess;
import vn.mangnon.children.SignedInClient;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.database.HeldLock;

/**
 * {@code kill -9} between the two ends of taking a file in: its records are kept, their names are
 * not yet.
 */
class KilledImportTest {
  private static final String PASSWORD = "mot cau de nho cho bai thu";
  private static final List<String> NAMES =
      List.of("Khúc Thị Sáng", "Khúc Văn Trưa", "Khúc Thị Chiều", "Khúc Văn Tối");

  private final Register register = new Register();
  private final int place = register.commune(0);
  private final Actor.User officer = register.officer(place);
  private final Imports imports = register.the(Imports.class);
  private final Source source = imports.source("vaccination").orElseThrow();

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void theNextStartMakesTheNamesGoodAndTheFileIsNotTakenTwice() throws IOException {
    register
        .the(Accounts.class)
        .setPassword((Actor.Machine) Actor.machine("killed-import-test"), officer.id(), PASSWORD);
    imports.check(officer, source, "tep.csv", file());
    UUID sent = imports.newest(officer).getFirst().id();

    try (ServerProcess server = startedAt("2026-11-23T08:00:00+07:00")) {
      killedBetweenTheEnds(server, sent);
    }
    assertThat(register.count("children.child")).isEqualTo(NAMES.size());
    assertThat(register.count("children.names_owed")).isEqualTo(1);
    assertThat(register.count("children.name_link")).isZero();
    assertThat(NAMES).allSatisfy(name -> assertThat(found(name)).isEmpty());
    assertThat(imports.find(officer, sent).orElseThrow().state()).isEqualTo(ImportState.DONE);

    try (ServerProcess server = startedAt("2026-11-23T09:00:00+07:00")) {
      assertThat(server.said()).as("audit trail").isEqualTo("whole");
      assertThat(NAMES).allSatisfy(name -> assertThat(found(name)).hasSize(1));
      assertThat(register.count("children.names_owed")).isZero();
      // Each child and the mother.
      assertThat(register.count("children.name_link")).isEqualTo(NAMES.size() * 2);
      assertThat(accepted(server, sent)).as("it is over").isEqualTo(409);
    }
    register.clock.pass(java.time.Duration.ofHours(2));
    ImportFile shown = imports.find(officer, sent).orElseThrow();
    assertThat(shown.state()).isEqualTo(ImportState.DONE);
    assertThat(shown.working(register.clock.instant())).isFalse();
    assertThat(shown.report().orElseThrow().opened()).isEqualTo(NAMES.size());
    ImportReport again = imports.take(officer, source, "tep.csv", file(), true, count -> {});
    assertThat(again.opened()).isZero();
    assertThat(again.unchanged()).isEqualTo(NAMES.size());
    assertThat(register.count("children.child")).isEqualTo(NAMES.size());
  }

  /**
   * The records are stopped while they are written; a lock that queues behind them is granted by
   * their end, and stops the names at theirs.
   */
  private void killedBetweenTheEnds(ServerProcess server, UUID sent) throws IOException {
    HeldLock.Queued behindTheRecords;
    try (HeldLock records =
        HeldLock.of(register.database.superuser(), "lock table children.identity in share mode")) {
      assertThat(accepted(server, sent)).isEqualTo(200);
      records.awaited();
      behindTheRecords =
          HeldLock.queued(
              register.database.superuser(), "lock table children.names_owed in share mode");
    }
    try (HeldLock owed = behindTheRecords.await()) {
      int naming = owed.awaited();
      server.kill();
      owed.releaseAndSeeGone(naming);
    }
  }

  private int accepted(ServerProcess server, UUID sent) throws IOException {
    String page = "/tre-em/nhap-tep/" + sent;
    return new SignedInClient(server.address(), "user" + officer.id(), PASSWORD)
        .submit(page, page + "/nhan", Map.of())
        .statusCode();
  }

  private List<UUID> found(String name) {
    return register.the(ChildSearch.class).find(officer, ChildQuery.named(name)).stream()
        .filter(found -> found.name().equals(name))
        .map(Found::child)
        .toList();
  }

  private ServerProcess startedAt(String time) throws IOException {
    return ServerProcess.on(
        register.database.address(), register.home.path(), OffsetDateTime.parse(time));
  }

  private byte[] file() {
    String code = register.places().place(place).code();
    return Stream.concat(
            Stream.of("Mã đối tượng;Họ và tên;Ngày sinh;Mã xã;Họ tên mẹ;Vắc xin;Mũi;Ngày tiêm"),
            NAMES.stream()
                .map(name ->
                    "TC-%s;%s;05/03/2023;%s;Khúc Thị Mẹ;BCG;1;01/02/2024"
                        .formatted(name, name, code)))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
