package vn.mangnon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;
import vn.mangnon.background.WorkRepository;

/** Sent files and their content. */
@Repository
class SentFileRepository {
  private final JdbcClient jdbc;
  private final WorkRepository steps;

  SentFileRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.steps = new WorkRepository(jdbc, "exchange.import", ImportState.WORKING);
  }

  void add(UUID id, String name, long bytes, ImportState state, Instant now, Actor actor) {
    jdbc.sql(
            """
            insert into exchange.import
              (id, file_name, bytes, state, began_at, work_began_at, changed_at, by, by_name)
            values (:id, :name, :bytes, :state, :now, :now, :now, :by, :byName)
            """)
        .param("id", id)
        .param("name", name)
        .param("bytes", bytes)
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", userOf(actor))
        .param("byName", actor instanceof Actor.User user ? user.name() : actor.doer())
        .update();
  }

  void keep(UUID id, byte[] content, Actor actor) {
    jdbc.sql("insert into exchange.import_file values (:id, :by, :content)")
        .param("id", id)
        .param("by", userOf(actor))
        .param("content", content)
        .update();
  }

  Optional<byte[]> content(UUID id) {
    return jdbc.sql("select content from exchange.import_file where import = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Forgets contents of whoever sent them; for the application itself. */
  long forgetContentBefore(Instant when) {
    return jdbc.sql("select exchange.forget_contents(:when)")
        .param("when", when.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** The steps of work on a file. */
  WorkRepository steps() {
    return steps;
  }

  void end(UUID id, ImportState state, ImportReport report, Optional<UUID> batch, Instant now) {
    jdbc.sql(
            """
            update exchange.import
            set state = :state, report = :report, batch = :batch, rows_done = :read,
              rows_total = :read, changed_at = :now
            where id = :id
            """)
        .param("state", state.name())
        .param("report", report.asJson())
        .param("batch", batch.orElse(null))
        .param("read", report.read())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Optional<SentFile> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(SentFileRepository::sentFile)
        .optional();
  }

  List<SentFile> newest() {
    return jdbc.sql(SELECT + "order by began_at desc, id desc limit 50")
        .query(SentFileRepository::sentFile)
        .list();
  }

  private static final String SELECT =
      """
      select id, file_name, bytes, state, rows_done, rows_total, report, batch, began_at,
        work_began_at, changed_at, by_name
      from exchange.import
      """;

  private static SentFile sentFile(ResultSet row, int number) throws SQLException {
    return new SentFile(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getLong(3),
        ImportState.valueOf(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        Optional.ofNullable(row.getString(7)).map(ReportJson::read),
        Optional.ofNullable(row.getObject(8, UUID.class)),
        row.getTimestamp(9).toInstant(),
        row.getTimestamp(10).toInstant(),
        row.getTimestamp(11).toInstant(),
        row.getString(12));
  }

  private static @Nullable UUID userOf(Actor actor) {
    return actor instanceof Actor.User user ? user.id() : null;
  }
}
