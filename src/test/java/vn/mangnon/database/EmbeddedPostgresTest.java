package vn.mangnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path home;

  @BeforeEach
  void letTheServersAccountPass() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void keepsWhatWasWrittenWhenItIsStoppedAndStartedAgain() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
      Migrations.migrate(server.address());
      execute(server.address(), DatabaseRole.OWNER, "create schema kept");
      execute(server.address(), DatabaseRole.OWNER, "create table kept.fact as select 42 as n");
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
      assertThat(number(server.address(), "select n from kept.fact")).isEqualTo(42);
      assertThat(number(server.address(), "select (current_setting('fsync') = 'on')::int"))
          .isEqualTo(1);
      assertThat(number(server.address(), "select (current_setting('data_checksums') = 'on')::int"))
          .isEqualTo(1);
    }
  }

  @Test
  void aSecondOpenJoinsTheRunningServerAndDoesNotStopIt() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.open(home)) {
      try (EmbeddedPostgres second = EmbeddedPostgres.open(home)) {
        assertThat(second.owns()).isFalse();
        assertThat(second.address().jdbcUrl()).isEqualTo(first.address().jdbcUrl());
      }
      assertThat(number(first.address(), "select 1")).isEqualTo(1);
    }
  }

  @Test
  void theApplicationsRoleOwnsNothingAndMayNotBypassRowRules() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(
              number(
                  database.address(),
                  "select count(*) from pg_roles where rolname in"
                      + " ('mangnon_app', 'mangnon_grants', 'mangnon_owner')"
                      + " and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)"))
          .isZero();
      assertThatThrownBy(() -> execute(database.address(), DatabaseRole.APP, "create schema mine"))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void execute(DatabaseAddress address, DatabaseRole role, String sql)
      throws SQLException {
    try (Connection connection = address.as(role).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.as(DatabaseRole.OWNER).getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
