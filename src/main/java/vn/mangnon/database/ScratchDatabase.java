package vn.mangnon.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** A database beside the one at {@code address} that lives as long as one piece of work. */
record ScratchDatabase(DatabaseAddress address, String name) {
  <T> T during(Function<DatabaseAddress, T> work) {
    Migrations.createDatabase(address, name);
    try {
      return work.apply(address.database(name));
    } finally {
      drop();
    }
  }

  void drop() {
    execute("drop database if exists %s with (force)");
  }

  /** Takes the place of the database {@code current}, which is kept as {@code kept}. */
  void replace(String current, String kept) {
    // A rename needs the database to itself; whoever is connected is sent away first.
    execute("alter database %s with allow_connections false".replace("%s", quoted(current)));
    try {
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(current.replace("'", "''")));
      execute("alter database %s rename to %s".formatted(quoted(current), quoted(kept)));
    } catch (IllegalStateException e) {
      execute("alter database %s with allow_connections true".formatted(quoted(current)));
      throw e;
    }
    execute("alter database %s rename to %s".formatted(quoted(name), quoted(current)));
    execute("alter database %s with allow_connections true".formatted(quoted(kept)));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void execute(String sql) {
    try (Connection connection =
            address.database("postgres").as(DatabaseRole.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.replace("%s", quoted(name)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
