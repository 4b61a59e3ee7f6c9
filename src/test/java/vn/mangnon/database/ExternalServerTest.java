package vn.mangnon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.mangnon.browser.RunningApplication;

/** The application on a server of the machine's own distribution, as docs/operations.md sets it. */
class ExternalServerTest {
  @Test
  void theApplicationMigratesAndServesAnEmptyDatabaseOnEachInstalledServer() throws Exception {
    assertThat(TestDatabase.installedServers())
        .as("PostgreSQL of the distribution: install the package postgresql")
        .isNotEmpty();
    for (String bin : TestDatabase.installedServers()) {
      try (TestDatabase server = TestDatabase.fresh(bin)) {
        serveOn(server);
      }
    }
  }

  private static void serveOn(TestDatabase server) throws Exception {
    String name = "external_" + UUID.randomUUID().toString().replace('-', '_');
    Migrations.createDatabase(server.address(), name);
    DatabaseAddress address = withoutSuperuser(server.address().database(name));
    RunningApplication application = RunningApplication.on(address);
    try {
      assertThat(status(application.address() + "/actuator/health")).isEqualTo(200);
      assertThat(status(application.address() + "/ke-hoach")).isEqualTo(200);
      assertThat(text(address, DatabaseRole.APP, MIGHT_OF_THIS_ROLE)).isEqualTo("none");
      assertThat(text(address, DatabaseRole.GRANTS, MIGHT_OF_THIS_ROLE)).isEqualTo("none");
      assertThat(text(address, DatabaseRole.APP, "select count(*) from access.credential"))
          .isEqualTo("0");
      assertThat(text(address, DatabaseRole.OWNER, LATEST_MIGRATION))
          .isEqualTo(text(server.address(), DatabaseRole.OWNER, LATEST_MIGRATION));
    } finally {
      application.stop();
      new ScratchDatabase(server.address(), name).drop();
    }
  }

  private static final String MIGHT_OF_THIS_ROLE =
      """
      select case when rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
             then 'too much' else 'none' end
      from pg_roles where rolname = current_user
      """;

  private static final String LATEST_MIGRATION =
      "select count(*) || ' to ' || max(version::int) from database.flyway_schema_history where success";

  private static DatabaseAddress withoutSuperuser(DatabaseAddress address) {
    return new DatabaseAddress(
        address.jdbcUrl(),
        Stream.of(DatabaseRole.OWNER, DatabaseRole.APP, DatabaseRole.GRANTS)
            .collect(Collectors.toMap(Function.identity(), address::login)));
  }

  private static int status(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String text(DatabaseAddress address, DatabaseRole role, String sql)
      throws SQLException {
    try (Connection connection = address.as(role).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
