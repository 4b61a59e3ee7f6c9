package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records without who they are about: where they belong, and which of them are of one child. */
@Repository
class ChildRepository {
  /** A record as the database binds it. */
  record Row(
      UUID id, int scope, int place, int version, boolean placed, Optional<Instant> restrictedAt) {}

  private final JdbcClient jdbc;

  ChildRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(
            """
            select id, scope, place, version, placed, restricted_at from children.child
            where id = :id and withdrawn_at is null
            """)
        .param("id", id)
        .query(ChildRepository::row)
        .optional();
  }

  /** The same, and nobody else changes the record until the transaction ends. */
  Optional<Row> lock(UUID id) {
    return jdbc.sql(
            """
            select id, scope, place, version, placed, restricted_at from children.child
            where id = :id and withdrawn_at is null for update
            """)
        .param("id", id)
        .query(ChildRepository::row)
        .optional();
  }

  void add(UUID id, int scope, int place, boolean placed, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.child (id, scope, place, placed, opened_at, opened_by, changed_at)
            values (:id, :scope, :place, :placed, :at, :by, :at)
            """)
        .param("id", id)
        .param("scope", scope)
        .param("place", place)
        .param("placed", placed)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .update();
  }

  void touch(UUID id, Instant at) {
    jdbc.sql("update children.child set version = version + 1, changed_at = :at where id = :id")
        .param("at", Columns.utc(at))
        .param("id", id)
        .update();
  }

  /** The record that stands for the child of this one: itself, unless it was merged. */
  UUID head(UUID id) {
    return jdbc.sql(
            """
            with recursive up (id, step) as (
              select cast(:id as uuid), 0
              union all
              select m.winner, u.step + 1 from up u
              join children.merge m on m.loser = u.id and m.undone_at is null
              where u.step < 100)
            select id from up order by step desc limit 1
            """)
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /** This record and every one merged into it, itself first. */
  List<UUID> members(UUID head) {
    return jdbc.sql(
            """
            with recursive down (id, step) as (
              select cast(:head as uuid), 0
              union all
              select m.loser, d.step + 1 from down d
              join children.merge m on m.winner = d.id and m.undone_at is null
              where d.step < 100)
            select id from down order by step, id
            """)
        .param("head", head)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  Optional<Integer> scopeOf(Home home) {
    return jdbc.sql(
            """
            select id from access.scope
            where agency_code = '' and place_id in (:place, :village)
            order by place_id = :village desc limit 1
            """)
        .param("place", home.place())
        .param("village", home.village().orElse(home.place()))
        .query(Integer.class)
        .optional();
  }

  /** Whether this transaction's actor may do one of the actions (comma between) in the scope. */
  boolean may(String resource, String actions, int scope) {
    return jdbc.sql(
            """
            select access.sees_all(:resource, :actions)
              or :scope = any (access.scopes(:resource, :actions))
            """)
        .param("resource", resource)
        .param("actions", actions)
        .param("scope", scope)
        .query(Boolean.class)
        .single();
  }

  /** Binds everything about these records to another place; only the application may. */
  void rescope(List<UUID> members, int scope) {
    jdbc.sql(
            """
            with
              a as (update children.identity set scope = :scope where child in (:members)),
              b as (update children.source_identifier set scope = :scope where child in (:members)),
              c as (update children.residence set scope = :scope where child in (:members)),
              d as (update children.caregiver set scope = :scope where child in (:members)),
              e as (update children.household_member set scope = :scope where child in (:members)),
              f as (update children.placement set scope = :scope where child in (:members)),
              g as (update children.name_link set scope = :scope where child in (:members)),
              h as (update children.fact set scope = :scope where child in (:members)),
              i as (update children.pair set
                one_scope = case when one in (:members) then :scope else one_scope end,
                other_scope = case when other in (:members) then :scope else other_scope end
                where one in (:members) or other in (:members)),
              j as (update children.merge set
                winner_scope = case when winner in (:members) then :scope else winner_scope end,
                loser_scope = case when loser in (:members) then :scope else loser_scope end
                where winner in (:members) or loser in (:members)),
              p as (update children.pair_decision d set
                one_scope = case when q.one in (:members) then :scope else d.one_scope end,
                other_scope = case when q.other in (:members) then :scope else d.other_scope end
                from children.pair q
                where q.id = d.pair and (q.one in (:members) or q.other in (:members))),
              q as (update children.retention_subject set scope = :scope where child in (:members)),
              k as (update children.request set scope = :scope where child in (:members)),
              l as (update children.conflict set scope = :scope where child in (:members))
            update children.child set scope = :scope where id in (:members)
            """)
        .param("members", members)
        .param("scope", scope)
        .update();
  }

  void place(UUID id, int place, boolean placed) {
    jdbc.sql("update children.child set place = :place, placed = :placed where id = :id")
        .param("id", id)
        .param("place", place)
        .param("placed", placed)
        .update();
  }

  boolean anonymised(UUID id) {
    return jdbc.sql("select anonymised_at is not null from children.child where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void restrict(UUID id, Optional<Instant> since) {
    jdbc.sql("update children.child set restricted_at = :since where id = :id")
        .param("id", id)
        .param("since", since.map(Columns::utc).orElse(null))
        .update();
  }

  void identifiedAs(
      UUID id, UUID child, int scope, SourceIdentifier known, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.source_identifier
              (id, child, scope, system, identifier, known_from, recorded_by, recorded_by_name)
            values (:id, :child, :scope, :system, :identifier, :at, :by, :name)
            """)
        .param("id", id)
        .param("child", child)
        .param("scope", scope)
        .param("system", known.system())
        .param("identifier", known.identifier())
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  List<SourceIdentifier> identifiersOf(List<UUID> members) {
    return jdbc.sql(
            """
            select distinct system, identifier from children.source_identifier
            where child in (:members) and known_to is null order by system, identifier
            """)
        .param("members", members)
        .query((row, n) -> new SourceIdentifier(row.getString(1), row.getString(2)))
        .list();
  }

  static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        Columns.id(row, "id"),
        row.getInt("scope"),
        row.getInt("place"),
        row.getInt("version"),
        row.getBoolean("placed"),
        Columns.instant(row, "restricted_at"));
  }
}
