package vn.mangnon.children.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Columns;
import vn.mangnon.children.record.Sex;

/** Lists that were asked for, and what they hold, as far as the actor sees it. */
@Repository
class ExportRepository {
  private static final String LISTED =
      """
      from children.current_child c
      join children.identity i on i.child = c.id and i.known_to is null
      where c.place = :place and c.restricted_at is null
        and (i.birth_on is null or i.birth_on > cast(:today as date) - interval '16 years')
        and not exists (
          select from children.fact f where f.child = c.id and f.known_to is null
            and f.kind in ('DEATH', 'DEPARTURE'))
        and case :list
          when 'UNREGISTERED' then not exists (
            select from children.fact f where f.child = c.id and f.known_to is null
              and f.kind = 'BIRTH_REGISTRATION')
          when 'SPECIAL' then exists (
            select from children.fact f where f.child = c.id and f.known_to is null
              and f.kind = 'SPECIAL_CIRCUMSTANCE'
              and (f.ends_on is null or f.ends_on >= cast(:today as date)))
          else true end
      """;

  private static final String EXPORTS =
      """
      select e.*, d.approved, d.decided_at, d.decided_by_name,
        (select count(*) from children.export_download x where x.export = e.id) as downloads
      from children.export e left join children.export_decision d on d.export = e.id
      """;

  private final JdbcClient jdbc;

  ExportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A child as a list shows it; no numbers, no telephone, no note. */
  record Listed(
      UUID id,
      String name,
      Optional<BirthDate> birth,
      Sex sex,
      String people,
      String village,
      String carers) {}

  int count(int place, ListKind list, LocalDate today) {
    return jdbc.sql("select count(*) " + LISTED)
        .param("place", place)
        .param("list", list.name())
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  List<Listed> children(int place, ListKind list, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, i.name, i.birth_on, i.birth_precision, i.sex, i.people,
              coalesce((select r.village_name from children.residence r
                where r.child = c.id and r.known_to is null and r.ends_on is null
                order by r.starts_on desc nulls last limit 1), '') as village,
              coalesce((select string_agg(g.name, ', ' order by g.id) from children.caregiver g
                where g.child = c.id and g.known_to is null and g.ends_on is null), '') as carers
            """
                + LISTED
                + " order by i.name collate \"vi-x-icu\", c.id")
        .param("place", place)
        .param("list", list.name())
        .param("today", today)
        .query(ExportRepository::listed)
        .list();
  }

  Optional<Integer> scopeOf(int place) {
    return jdbc.sql("select id from access.scope where place_id = :place and agency_code = ''")
        .param("place", place)
        .query(Integer.class)
        .optional();
  }

  void add(Export export, int scope) {
    jdbc.sql(
            """
            insert into children.export
              (id, scope, place, list, reason, children, alone, asked_at, asked_by, asked_by_name)
            values (:id, :scope, :place, :list, :reason, :children, :alone, :at, :by, :name)
            """)
        .param("id", export.id())
        .param("scope", scope)
        .param("place", export.place())
        .param("list", export.list().name())
        .param("reason", export.reason())
        .param("children", export.children())
        .param("alone", export.alone())
        .param("at", utc(export.askedAt()))
        .param("by", export.askedBy())
        .param("name", export.askedByName())
        .update();
  }

  /** The newest within reach. */
  List<Export> newest(int most) {
    return jdbc.sql(EXPORTS + " order by e.asked_at desc, e.id desc limit :most")
        .param("most", most)
        .query(ExportRepository::export)
        .list();
  }

  /** One, locked against another decision at the same time. */
  Optional<Export> find(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 233))")
        .param("id", id.toString())
        .query(row -> {});
    return jdbc.sql(EXPORTS + " where e.id = :id")
        .param("id", id)
        .query(ExportRepository::export)
        .optional();
  }

  void decide(UUID id, UUID export, boolean approved, Instant at, UUID by, String name) {
    jdbc.sql(
            """
            insert into children.export_decision
              (id, export, scope, approved, asked_by, decided_at, decided_by, decided_by_name)
            select :id, e.id, e.scope, :approved, e.asked_by, :at, :by, :name
            from children.export e where e.id = :export
            """)
        .param("id", id)
        .param("export", export)
        .param("approved", approved)
        .param("at", utc(at))
        .param("by", by)
        .param("name", name)
        .update();
  }

  void takenOut(
      UUID id, UUID export, ListFormat format, int children, Instant at, UUID by, String name) {
    jdbc.sql(
            """
            insert into children.export_download
              (id, export, scope, format, children, at, by, by_name)
            select :id, e.id, e.scope, :format, :children, :at, :by, :name
            from children.export e where e.id = :export
            """)
        .param("id", id)
        .param("export", export)
        .param("format", format.name())
        .param("children", children)
        .param("at", utc(at))
        .param("by", by)
        .param("name", name)
        .update();
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    return new Listed(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Columns.birth(row),
        Sex.valueOf(row.getString("sex")),
        row.getString("people"),
        row.getString("village"),
        row.getString("carers"));
  }

  private static Export export(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Export(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        ListKind.valueOf(row.getString("list")),
        row.getString("reason"),
        row.getInt("children"),
        row.getBoolean("alone"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        decided == null
            ? Optional.empty()
            : Optional.of(
                new Export.Decision(
                    row.getBoolean("approved"),
                    decided.toInstant(),
                    row.getString("decided_by_name"))),
        row.getInt("downloads"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
