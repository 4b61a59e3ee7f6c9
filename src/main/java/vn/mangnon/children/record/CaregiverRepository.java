package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who cares and cared for children. */
@Repository
class CaregiverRepository {
  static final String COLUMNS =
      """
      id, episode, child, name, relation, birth_year, phone, lives_with, starts_on, ends_on, source,
      reason, known_from, known_to, recorded_by_name
      """;

  private final JdbcClient jdbc;

  CaregiverRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Caregiver> of(List<UUID> members) {
    return jdbc.sql(
            """
            select %s from children.caregiver where child in (:members) and known_to is null
            order by ends_on desc nulls first, starts_on desc nulls last, id
            """
                .formatted(COLUMNS))
        .param("members", members)
        .query(CaregiverRepository::caregiver)
        .list();
  }

  /**
   * @return false when somebody else closed it before
   */
  boolean close(UUID id, Instant at) {
    return jdbc.sql(
                "update children.caregiver set known_to = :at where id = :id and known_to is null")
            .param("at", Columns.utc(at))
            .param("id", id)
            .update()
        == 1;
  }

  void add(Caregiver caregiver, int scope, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.caregiver
              (id, episode, child, scope, name, relation, birth_year, phone, lives_with, starts_on,
               ends_on, source, reason, known_from, recorded_by, recorded_by_name)
            values (:id, :episode, :child, :scope, :name, :relation, :born, :phone, :livesWith,
              :from, :to, :source, :reason, :at, :by, :byName)
            """)
        .param("id", caregiver.id())
        .param("episode", caregiver.episode())
        .param("child", caregiver.child())
        .param("scope", scope)
        .param("name", caregiver.carer().name())
        .param("relation", caregiver.carer().relation())
        .param("born", caregiver.carer().birthYear().orElse(null))
        .param("phone", caregiver.carer().phone())
        .param("livesWith", caregiver.carer().livesWith())
        .param("from", Columns.orNull(caregiver.span().from()))
        .param("to", Columns.orNull(caregiver.span().to()))
        .param("source", caregiver.recorded().source())
        .param("reason", caregiver.recorded().reason())
        .param("at", Columns.utc(caregiver.recorded().knownFrom()))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  static Caregiver caregiver(ResultSet row, int number) throws SQLException {
    return new Caregiver(
        Columns.id(row, "id"),
        Columns.id(row, "episode"),
        Columns.id(row, "child"),
        new Carer(
            row.getString("name"),
            row.getString("relation"),
            Columns.number(row, "birth_year"),
            row.getString("phone"),
            row.getBoolean("lives_with")),
        Columns.span(row),
        Columns.recorded(row));
  }
}
