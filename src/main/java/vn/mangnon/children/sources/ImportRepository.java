package vn.mangnon.children.sources;

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
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.access.Actor;
import vn.mangnon.background.WorkRepository;

/** Files of neighbours and their content; everybody sees their own only. */
@Repository
class ImportRepository {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      """
      select id, source, file_name, bytes, state, rows_done, rows_total, report, left_alone, began_at,
        work_began_at, changed_at
      from children.import
      """;

  private final JdbcClient jdbc;
  private final WorkRepository steps;

  ImportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.steps = new WorkRepository(jdbc, "children.import", ImportState.WORKING);
  }

  void add(
      UUID id,
      String source,
      String name,
      byte[] content,
      ImportState state,
      Instant now,
      Actor actor) {
    jdbc.sql(
            """
            insert into children.import
              (id, source, file_name, bytes, state, began_at, work_began_at, changed_at, by, by_name)
            values (:id, :source, :name, :bytes, :state, :now, :now, :now, :by, :byName)
            """)
        .param("id", id)
        .param("source", source)
        .param("name", name)
        .param("bytes", content.length)
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", userOf(actor))
        .param("byName", actor instanceof Actor.User user ? user.name() : actor.doer())
        .update();
    jdbc.sql("insert into children.import_file values (:id, :by, :content)")
        .param("id", id)
        .param("by", userOf(actor))
        .param("content", content)
        .update();
  }

  Optional<byte[]> content(UUID id) {
    return jdbc.sql("select content from children.import_file where import = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Forgets contents of whoever sent them; for the application itself. */
  long forgetContentBefore(Instant when) {
    return jdbc.sql("select children.forget_contents(:when)")
        .param("when", when.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** The steps of work on a file. */
  WorkRepository steps() {
    return steps;
  }

  void end(UUID id, ImportState state, ImportReport report, Instant now) {
    jdbc.sql(
            """
            update children.import set state = :state, report = :report, changed_at = :now
            where id = :id
            """)
        .param("state", state.name())
        .param("report", JSON.writeValueAsString(report))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void undone(UUID id, List<UUID> left, Instant now) {
    jdbc.sql(
            """
            update children.import
            set state = 'UNDONE', left_alone = cast(:left as uuid[]), changed_at = :now
            where id = :id
            """)
        .param("left", left.stream().map(UUID::toString).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Optional<ImportFile> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(ImportRepository::file)
        .optional();
  }

  List<ImportFile> newest() {
    return jdbc.sql(SELECT + "order by began_at desc, id desc limit 50")
        .query(ImportRepository::file)
        .list();
  }

  private static ImportFile file(ResultSet row, int number) throws SQLException {
    return new ImportFile(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        ImportState.valueOf(row.getString(5)),
        row.getLong(6),
        row.getLong(7),
        Optional.ofNullable(row.getString(8)).map(text -> JSON.readValue(text, ImportReport.class)),
        List.of((UUID[]) row.getArray(9).getArray()),
        row.getTimestamp(10).toInstant(),
        row.getTimestamp(11).toInstant(),
        row.getTimestamp(12).toInstant());
  }

  private static @Nullable UUID userOf(Actor actor) {
    return actor instanceof Actor.User user ? user.id() : null;
  }
}
