package vn.mangnon.children.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households, who belongs to them, and how they are classed. */
@Repository
class HouseholdRepository {
  private final JdbcClient jdbc;

  HouseholdRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The households of these records, with their standings, in one statement. */
  List<Household> of(List<UUID> members) {
    Map<UUID, Household> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select h.id, h.code, h.head, h.place, h.village, h.village_name,
              m.starts_on as starts_on, m.ends_on as ends_on,
              s.standing, s.starts_on as standing_from, s.ends_on as standing_to
            from children.household_member m
            join children.household h on h.id = m.household
            left join children.household_standing s on s.household = h.id and s.known_to is null
            where m.child in (:members) and m.known_to is null
            order by m.ends_on desc nulls first, h.id, s.starts_on desc
            """)
        .param("members", members)
        .query(row -> {
          UUID id = Columns.id(row, "id");
          Household before = found.get(id);
          List<Household.Standings> standings =
              new ArrayList<>(before == null ? List.of() : before.standings());
          if (row.getString("standing") != null) {
            standings.add(
                new Household.Standings(
                    Standing.valueOf(row.getString("standing")),
                    new Span(Columns.day(row, "standing_from"), Columns.day(row, "standing_to"))));
          }
          found.put(
              id,
              new Household(
                  id,
                  row.getString("code"),
                  row.getString("head"),
                  Columns.home(row),
                  Columns.span(row),
                  standings));
        });
    return List.copyOf(found.values());
  }

  void add(UUID id, int scope, Home home, String code, String head, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.household
              (id, scope, place, village, village_name, code, head, opened_at, recorded_by,
               recorded_by_name)
            values (:id, :scope, :place, :village, :name, :code, :head, :at, :by, :byName)
            """)
        .param("id", id)
        .param("scope", scope)
        .param("place", home.place())
        .param("village", home.village().orElse(null))
        .param("name", home.villageName())
        .param("code", code)
        .param("head", head)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  boolean exists(UUID household) {
    return jdbc.sql("select exists (select from children.household where id = :id)")
        .param("id", household)
        .query(Boolean.class)
        .single();
  }

  void join(
      UUID id, UUID household, UUID child, int scope, Span span, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.household_member
              (id, episode, household, child, scope, starts_on, ends_on, known_from, recorded_by,
               recorded_by_name)
            values (:id, :id, :household, :child, :scope, :from, :to, :at, :by, :byName)
            """)
        .param("id", id)
        .param("household", household)
        .param("child", child)
        .param("scope", scope)
        .param("from", Columns.orNull(span.from()))
        .param("to", Columns.orNull(span.to()))
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  /** Classes a household from a day on; the standing before ends the day before. */
  void stand(
      UUID id,
      UUID endedId,
      UUID household,
      Standing standing,
      LocalDate from,
      String source,
      Instant at,
      Recorder recorder) {
    jdbc.sql(
            """
            with open as (
              update children.household_standing set known_to = :at
              where household = :household and known_to is null and ends_on is null
              returning *
            ), ended as (
              insert into children.household_standing
                (id, household, scope, standing, starts_on, ends_on, source, known_from,
                 recorded_by, recorded_by_name)
              select :endedId, household, scope, standing, starts_on, cast(:from as date) - 1,
                source, :at, recorded_by, recorded_by_name
              from open where starts_on < cast(:from as date) limit 1
            )
            insert into children.household_standing
              (id, household, scope, standing, starts_on, source, known_from, recorded_by,
               recorded_by_name)
            select :id, h.id, h.scope, :standing, :from, :source, :at, cast(:by as uuid), :byName
            from children.household h where h.id = :household
            """)
        .param("id", id)
        .param("endedId", endedId)
        .param("household", household)
        .param("standing", standing.name())
        .param("from", from)
        .param("source", source)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }
}
