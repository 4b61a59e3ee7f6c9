package vn.mangnon.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Reads and writes whole tables over one connection that no row rule binds. */
final class BackupRepository {
  /** A table by its quoted name, with its stored columns, quoted, in their order. */
  record Table(String name, String columns) {}

  /** A sequence by its quoted name and where it stands. */
  record Sequence(String name, long value, boolean called) {}

  /** Takes the rows of a table as they come. */
  interface Rows {
    void take(byte[] bytes, int length) throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  private final Connection connection;

  BackupRepository(Connection connection) {
    this.connection = connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One line for each migration that was applied: what must be equal on both sides. */
  List<String> migrations() throws SQLException {
    return texts(
            """
            select coalesce(version, description) || ' ' || checksum
            from database.flyway_schema_history where success and checksum is not null
            """)
        .stream()
        .sorted()
        .toList();
  }

  boolean hasTables() throws SQLException {
    return !texts(
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
            limit 1
            """)
        .isEmpty();
  }

  String serverVersion() throws SQLException {
    return texts("select current_setting('server_version')").getFirst();
  }

  /** Every table that is logged: an unlogged one says itself that it may be lost. */
  List<Table> tables() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname),
                       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                        from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0
                          and not a.attisdropped and a.attgenerated = '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p'
                  and n.nspname !~ '^(pg_|information_schema$)'
                  and format('%I.%I', n.nspname, c.relname) <> 'database.flyway_schema_history'
                  and not exists (
                    select from pg_depend d
                    where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
                order by 1
                """)) {
      List<Table> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getString(2)));
      }
      return tables;
    }
  }

  List<Sequence> sequences() throws SQLException {
    List<String> names =
        texts(
            """
            select format('%I.%I', schemaname, sequencename) from pg_sequences
            where schemaname !~ '^(pg_|information_schema$)' order by 1
            """);
    List<Sequence> sequences = new ArrayList<>();
    for (String name : names) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select last_value, is_called from " + name)) {
        rows.next();
        sequences.add(new Sequence(name, rows.getLong(1), rows.getBoolean(2)));
      }
    }
    return sequences;
  }

  void set(Sequence sequence) throws SQLException {
    try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      statement.setString(1, sequence.name());
      statement.setLong(2, sequence.value());
      statement.setBoolean(3, sequence.called());
      statement.execute();
    }
  }

  /** Empties all tables at once; what the migrations put there is part of the backup. */
  void truncate(List<Table> tables) throws SQLException {
    if (!tables.isEmpty()) {
      execute("truncate " + String.join(", ", tables.stream().map(Table::name).toList()));
    }
  }

  void refreshMaterializedViews() throws SQLException {
    for (String view :
        texts(
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'm' and n.nspname !~ '^(pg_|information_schema$)' order by c.oid
            """)) {
      execute("refresh materialized view " + view);
    }
  }

  void read(Table table, Rows rows) throws SQLException, IOException {
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columns()));
    try {
      for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
        rows.take(row, row.length);
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  void write(Table table, InputStream rows) throws SQLException, IOException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()));
    try {
      byte[] buffer = new byte[BUFFER];
      for (int length = rows.read(buffer); length >= 0; length = rows.read(buffer)) {
        copy.writeToCopy(buffer, 0, length);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
