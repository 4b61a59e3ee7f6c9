package vn.mangnon.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates the roles and the database where it may, and brings the tables to this version. */
public final class Migrations {
  private static final int OLDEST_SERVER = 150000;

  private Migrations() {}

  /** Migrates the database at {@code address} as its owner; refuses servers older than 15. */
  public static void migrate(DatabaseAddress address) {
    DataSource owner = address.as(DatabaseRole.OWNER);
    refuseOldServers(owner);
    flyway(owner).migrate();
  }

  /** The version (or name) and the checksum of every migration of this program. */
  static List<String> known(DatabaseAddress address) {
    return Stream.of(flyway(address.as(DatabaseRole.OWNER)).info().all())
        .filter(migration -> migration.getChecksum() != null)
        .map(migration ->
            "%s %s"
                .formatted(
                    migration.isVersioned() ? migration.getVersion() : migration.getDescription(),
                    migration.getChecksum()))
        .sorted()
        .toList();
  }

  private static Flyway flyway(DataSource owner) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .defaultSchema("database")
        .createSchemas(true)
        .load();
  }

  /** Creates the three ordinary roles with the passwords of {@code address}, or renews them. */
  static void createRoles(DatabaseAddress address) {
    try (Connection connection = address.as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      for (DatabaseRole role : List.of(DatabaseRole.OWNER, DatabaseRole.APP, DatabaseRole.GRANTS)) {
        DatabaseAddress.Login login = address.login(role);
        String verb = exists(connection, "pg_roles", "rolname", login.user()) ? "alter" : "create";
        statement.execute(
            "%s role %s login nosuperuser nobypassrls nocreaterole nocreatedb password %s"
                .formatted(
                    verb,
                    statement.enquoteIdentifier(login.user(), true),
                    statement.enquoteLiteral(login.password())));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not create the database roles: " + e.getMessage(), e);
    }
  }

  /** Creates the database when it is missing; strings compare by code point unless asked. */
  static void createDatabase(DatabaseAddress address, String name) {
    try (Connection connection =
            address.database("postgres").as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "pg_database", "datname", name)) {
        statement.execute(
            "create database %s owner %s"
                .formatted(
                    statement.enquoteIdentifier(name, true),
                    statement.enquoteIdentifier(DatabaseRole.OWNER.user(), true)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not create database " + name, e);
    }
  }

  private static boolean exists(Connection connection, String catalog, String column, String name)
      throws SQLException {
    try (var query =
        connection.prepareStatement("select 1 from %s where %s = ?".formatted(catalog, column))) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void refuseOldServers(DataSource owner) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select current_setting('server_version_num')::int")) {
      rows.next();
      if (rows.getInt(1) < OLDEST_SERVER) {
        throw new IllegalStateException(
            "Cần PostgreSQL 15 trở lên, máy chủ này là %d. / PostgreSQL 15 or newer is needed."
                .formatted(rows.getInt(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Không kết nối được cơ sở dữ liệu: %s / Could not reach the database."
              .formatted(e.getMessage()),
          e);
    }
  }
}
