package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated facts and their revisions. */
@Repository
class FactRepository {
  static final String COLUMNS =
      """
      id, episode, child, kind, starts_on, ends_on, attributes, note, source, reason, known_from,
      known_to, recorded_by_name
      """;

  private final JdbcClient jdbc;

  FactRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Episode> of(List<UUID> members) {
    return jdbc.sql(
            """
            select %s from children.fact where child in (:members) and known_to is null
            order by starts_on desc, id desc
            """
                .formatted(COLUMNS))
        .param("members", members)
        .query(FactRepository::episode)
        .list();
  }

  /** What is known now of an episode; empty when it was withdrawn, or never was. */
  Optional<Episode> current(UUID episode) {
    return jdbc.sql(
            "select %s from children.fact where episode = :episode and known_to is null"
                .formatted(COLUMNS))
        .param("episode", episode)
        .query(FactRepository::episode)
        .optional();
  }

  /** Every revision of an episode, oldest first. */
  List<Episode> history(UUID episode) {
    return jdbc.sql(
            "select %s from children.fact where episode = :episode order by known_from, id"
                .formatted(COLUMNS))
        .param("episode", episode)
        .query(FactRepository::episode)
        .list();
  }

  /**
   * @return false when somebody else closed it before
   */
  boolean close(UUID id, Instant at) {
    return jdbc.sql("update children.fact set known_to = :at where id = :id and known_to is null")
            .param("at", Columns.utc(at))
            .param("id", id)
            .update()
        == 1;
  }

  void add(
      UUID id,
      UUID child,
      int scope,
      boolean sensitive,
      FactEntry entry,
      String reason,
      Instant at,
      Recorder recorder) {
    jdbc.sql(
            """
            insert into children.fact
              (id, episode, child, scope, kind, sensitive, starts_on, ends_on, attributes, note,
               source, reason, known_from, recorded_by, recorded_by_name)
            values (:id, :episode, :child, :scope, :kind, :sensitive, :from, :to,
              cast(:attributes as jsonb), :note, :source, :reason, :at, :by, :byName)
            """)
        .param("id", id)
        .param("episode", entry.episode())
        .param("child", child)
        .param("scope", scope)
        .param("kind", entry.fact().kind().name())
        .param("sensitive", sensitive)
        .param("from", entry.startsOn())
        .param("to", Columns.orNull(entry.endsOn()))
        .param("attributes", FactCodec.write(entry.fact()))
        .param("note", entry.note())
        .param("source", entry.source())
        .param("reason", reason)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  static Episode episode(ResultSet row, int number) throws SQLException {
    FactKind kind = FactKind.valueOf(row.getString("kind"));
    return new Episode(
        Columns.id(row, "id"),
        Columns.id(row, "episode"),
        Columns.id(row, "child"),
        FactCodec.read(kind, row.getString("attributes")),
        row.getObject("starts_on", LocalDate.class),
        Columns.day(row, "ends_on"),
        row.getString("note"),
        Columns.recorded(row));
  }
}
