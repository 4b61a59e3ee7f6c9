package vn.mangnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A private, migrated database on a real server for one test. The server is started once for each
 * test run and stops with it; set {@code -Dmangnon.test.postgres=/folder/of/bin} for another
 * server.
 */
public final class TestDatabase implements AutoCloseable {
  private static final Map<String, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "migrated";
  // Tests give up nothing they must keep: a crash of the test run ends its data.
  private static final List<String> FAST =
      List.of("fsync = off", "full_page_writes = off", "synchronous_commit = off");

  private final DatabaseAddress address;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /** A new database of the current migrations, empty but for what migrations put there. */
  public static TestDatabase fresh() {
    return fresh(System.getProperty("mangnon.test.postgres", ""));
  }

  /**
   * The same on the server whose programs are in the folder {@code bin}; empty: the embedded one.
   */
  public static TestDatabase fresh(String bin) {
    EmbeddedPostgres server = SERVERS.computeIfAbsent(bin, TestDatabase::start);
    DatabaseAddress address = server.address().database("test_" + COUNT.incrementAndGet());
    execute(
        server,
        "create database %s template %s owner %s"
            .formatted(nameOf(address), TEMPLATE, DatabaseRole.OWNER.user()));
    return new TestDatabase(address);
  }

  /** Folders of other PostgreSQL servers on this machine, for tests that must hold on them too. */
  public static List<String> installedServers() {
    Path root = Path.of("/usr/lib/postgresql");
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DatabaseAddress address() {
    return address;
  }

  /** The log of the embedded server, which other tests of this run share. */
  public static Path log() {
    return log(System.getProperty("mangnon.test.postgres", ""));
  }

  /** The log of the server whose programs are in the folder {@code bin}. */
  public static Path log(String bin) {
    return SERVERS.computeIfAbsent(bin, TestDatabase::start).home().resolve("postgresql.log");
  }

  public DataSource app() {
    return address.as(DatabaseRole.APP);
  }

  public DataSource owner() {
    return address.as(DatabaseRole.OWNER);
  }

  public DataSource grants() {
    return address.as(DatabaseRole.GRANTS);
  }

  public DataSource superuser() {
    return address.as(DatabaseRole.SUPERUSER);
  }

  @Override
  public void close() {
    try (Connection connection =
            address.database("postgres").as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database %s with (force)".formatted(nameOf(address)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start(String bin) {
    try {
      Path home = Files.createTempDirectory("mangnon-test");
      Files.setPosixFilePermissions(
          home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      EmbeddedPostgres server =
          EmbeddedPostgres.open(
              home,
              bin.isEmpty() ? PostgresBinaries.unpackInto(home.resolve("server")) : Path.of(bin),
              FAST);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.close();
                delete(home);
              }));
      Migrations.createDatabase(server.address(), TEMPLATE);
      Migrations.migrate(server.address().database(TEMPLATE));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection =
            server.address().database("postgres").as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameOf(DatabaseAddress address) {
    return address.jdbcUrl().replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
