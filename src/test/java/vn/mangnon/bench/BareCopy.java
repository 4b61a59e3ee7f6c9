package vn.mangnon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * PostgreSQL's own COPY of the rows of the last batch into a twin of the table of observations: the
 * same columns, the same index, the same rows before.
 */
final class BareCopy {
  private static final String COLUMNS =
      "known_from, known_to, element, place, period, category, scope, batch, import_row, submission,"
          + " value, comment";

  private final Workplace.Started place;

  BareCopy(Workplace.Started place) {
    this.place = place;
  }

  ImportMeasure.Taken take(Path file) {
    try (Connection connection = place.superuser().getConnection();
        Statement sql = connection.createStatement()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      sql.execute("create schema bench");
      sql.execute("create table bench.observation (like statistics.observation including all)");
      String last = "(select max(number) from statistics.batch)";
      sql.execute(
          "insert into bench.observation (%s) select %s from statistics.observation where batch is distinct from %s"
              .formatted(COLUMNS, COLUMNS, last));
      try (Writer out = Files.newBufferedWriter(file)) {
        copies.copyOut(
            "copy (select %s from statistics.observation where batch = %s) to stdout"
                .formatted(COLUMNS, last),
            out);
      }
      sql.execute("checkpoint");
      CpuClock.Reading before = place.cpu().read();
      long begin = System.nanoTime();
      long rows;
      try (BufferedReader in = Files.newBufferedReader(file)) {
        rows = copies.copyIn("copy bench.observation (%s) from stdin".formatted(COLUMNS), in);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      CpuClock.Reading cpu = place.cpu().read().since(before);
      sql.execute("drop schema bench cascade");
      return new ImportMeasure.Taken(rows, seconds, cpu);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
