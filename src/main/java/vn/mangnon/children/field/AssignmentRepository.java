package vn.mangnon.children.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Recorder;

/** Who follows which village. */
@Repository
class AssignmentRepository {
  private final JdbcClient jdbc;

  AssignmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The villages of a commune in which children live or that are assigned, by name. */
  List<FollowedVillage> villages(int place, LocalDate today) {
    Map<Village, FollowedVillage> found = new LinkedHashMap<>();
    // Not "not exists": joined with a few merges, each child would have them read again.
    jdbc.sql(
            """
            with home as (
              select r.village_name, count(distinct r.child) as children
              from children.residence r
              where r.place = :place and r.known_to is null and r.ends_on is null
                and r.child not in (select loser from children.merge where undone_at is null)
              group by r.village_name
            ), follows as (
              select * from children.village_assignment
              where place = :place and known_to is null and (ends_on is null or ends_on >= :today)
            )
            select cast(:place as int) as place, village_name, coalesce(h.children, 0) as children,
              f.id, f.episode, f.collaborator, f.collaborator_name, f.starts_on, f.ends_on
            from home h full join follows f using (village_name)
            order by village_name, f.starts_on
            """)
        .param("place", place)
        .param("today", today)
        .query(row -> {
          Village village = new Village(place, row.getString("village_name"));
          FollowedVillage before = found.get(village);
          List<Assignment> assignments =
              new ArrayList<>(before == null ? List.of() : before.assignments());
          if (row.getObject("id") != null) {
            assignments.add(assignment(row, 0));
          }
          found.put(village, new FollowedVillage(village, row.getLong("children"), assignments));
        });
    return List.copyOf(found.values());
  }

  /** The villages somebody follows on a day. */
  List<Village> of(UUID collaborator, LocalDate day) {
    return jdbc.sql(
            """
            select distinct place, village_name from children.village_assignment
            where collaborator = :collaborator and known_to is null
              and starts_on <= :day and (ends_on is null or ends_on >= :day)
            order by place, village_name
            """)
        .param("collaborator", collaborator)
        .param("day", day)
        .query((row, n) -> new Village(row.getInt(1), row.getString(2)))
        .list();
  }

  Optional<Assignment> find(UUID id) {
    return jdbc.sql(
            """
            select id, episode, place, village_name, collaborator, collaborator_name, starts_on,
              ends_on
            from children.village_assignment where id = :id and known_to is null
            """)
        .param("id", id)
        .query(AssignmentRepository::assignment)
        .optional();
  }

  /** Nobody else assigns villages of the commune until the transaction ends. */
  void lock(int place) {
    jdbc.sql("select pg_advisory_xact_lock(5220220, :place) is null")
        .param("place", place)
        .query(Boolean.class)
        .single();
  }

  boolean taken(Village village, LocalDate from) {
    return jdbc.sql(
            """
            select exists (
              select from children.village_assignment
              where place = :place and village_name = :name and known_to is null
                and (ends_on is null or ends_on >= :from))
            """)
        .param("place", village.place())
        .param("name", village.name())
        .param("from", from)
        .query(Boolean.class)
        .single();
  }

  void add(Assignment assignment, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.village_assignment
              (id, episode, scope, place, village_name, collaborator, collaborator_name, starts_on,
               ends_on, known_from, recorded_by, recorded_by_name)
            select :id, :episode, s.id, :place, :name, :collaborator, :collaboratorName, :from,
              cast(:to as date), :at, cast(:by as uuid), :byName
            from access.scope s where s.place_id = :place and s.agency_code = ''
            """)
        .param("id", assignment.id())
        .param("episode", assignment.episode())
        .param("place", assignment.village().place())
        .param("name", assignment.village().name())
        .param("collaborator", assignment.collaborator())
        .param("collaboratorName", assignment.name())
        .param("from", assignment.from())
        .param("to", assignment.to().orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  /**
   * @return false when somebody else closed it before
   */
  boolean close(UUID id, Instant at) {
    return jdbc.sql(
                """
                update children.village_assignment set known_to = :at
                where id = :id and known_to is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  private static Assignment assignment(ResultSet row, int number) throws SQLException {
    return new Assignment(
        row.getObject("id", UUID.class),
        row.getObject("episode", UUID.class),
        new Village(row.getInt("place"), row.getString("village_name")),
        row.getObject("collaborator", UUID.class),
        row.getString("collaborator_name"),
        row.getObject("starts_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)));
  }
}
