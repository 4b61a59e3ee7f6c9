package vn.mangnon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process is killed without a chance to clean up. */
class CrashTest {
  @TempDir Path home;

  @BeforeEach
  void letTheServersAccountPass() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aServerThatSurvivedAKilledApplicationIsAdoptedAndStopped() throws Exception {
    Process application = applicationThatOpens(home);
    String url = application.inputReader().readLine();
    application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    try (EmbeddedPostgres adopted = EmbeddedPostgres.open(home)) {
      assertThat(adopted.owns()).isTrue();
      assertThat(adopted.address().jdbcUrl()).isEqualTo(url);
    }
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void everyAcknowledgedRowIsThereAfterTheServerWasKilled() throws Exception {
    int acknowledged = 0;
    try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
      execute(server.address(), "create table kept (n int primary key)");
      for (; acknowledged < 200; acknowledged++) {
        execute(server.address(), "insert into kept values (" + acknowledged + ")");
      }
      killTheServer();
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
      assertThat(count(server.address())).isEqualTo(acknowledged);
    }
  }

  private void killTheServer() throws Exception {
    List<String> file = Files.readAllLines(home.resolve("data/postmaster.pid"));
    ProcessHandle server = ProcessHandle.of(Long.parseLong(file.getFirst().strip())).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(server.children().toList());
    all.add(server);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      process.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private static Process applicationThatOpens(Path home) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            OpenAndWait.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A process that opens a server, says where, and waits to be killed. */
  public static final class OpenAndWait {
    private OpenAndWait() {}

    /** Opens the server of the folder in {@code arguments}. */
    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]));
      System.out.println(server.address().jdbcUrl());
      System.out.flush();
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
