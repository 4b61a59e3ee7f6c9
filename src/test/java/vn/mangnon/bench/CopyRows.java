package vn.mangnon.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, gathered for one COPY. */
final class CopyRows {
  private final String target;
  private final StringBuilder text = new StringBuilder();
  private long rows;

  /**
   * Rows for a table.
   *
   * @param target the table with its columns, such as {@code places.place (id, name)}
   */
  CopyRows(String target) {
    this.target = target;
  }

  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      Object value = values[i];
      text.append(
          value == null
              ? "\\N"
              : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }
    text.append('\n');
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Sends the rows and forgets them. */
  void send(Connection connection) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy %s from stdin".formatted(target), new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.setLength(0);
  }
}
