package vn.mangnon.children.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where children live and lived. */
@Repository
class ResidenceRepository {
  private final JdbcClient jdbc;

  ResidenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Residence> of(List<UUID> members) {
    return jdbc.sql(
            """
            select id, episode, child, place, village, village_name, starts_on, ends_on, source,
              reason, known_from, known_to, recorded_by_name
            from children.residence where child in (:members) and known_to is null
            order by ends_on desc nulls first, starts_on desc nulls last, id desc
            """)
        .param("members", members)
        .query((row, n) ->
            new Residence(
                Columns.id(row, "id"),
                Columns.id(row, "episode"),
                Columns.id(row, "child"),
                Columns.home(row),
                Columns.span(row),
                Columns.recorded(row)))
        .list();
  }

  void close(UUID id, Instant at) {
    jdbc.sql("update children.residence set known_to = :at where id = :id and known_to is null")
        .param("at", Columns.utc(at))
        .param("id", id)
        .update();
  }

  void add(Residence residence, int scope, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.residence
              (id, episode, child, scope, place, village, village_name, starts_on, ends_on, source,
               reason, known_from, recorded_by, recorded_by_name)
            values (:id, :episode, :child, :scope, :place, :village, :name, :from, :to, :source,
              :reason, :at, :by, :byName)
            """)
        .param("id", residence.id())
        .param("episode", residence.episode())
        .param("child", residence.child())
        .param("scope", scope)
        .param("place", residence.home().place())
        .param("village", residence.home().village().orElse(null))
        .param("name", residence.home().villageName())
        .param("from", Columns.orNull(residence.span().from()))
        .param("to", Columns.orNull(residence.span().to()))
        .param("source", residence.recorded().source())
        .param("reason", residence.recorded().reason())
        .param("at", Columns.utc(residence.recorded().knownFrom()))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }
}
