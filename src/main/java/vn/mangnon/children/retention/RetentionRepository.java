package vn.mangnon.children.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms applied to records, proposals, and their execution. */
@Repository
class RetentionRepository {
  private final JdbcClient jdbc;

  RetentionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scope and place of a record that stands for a child. */
  record Bound(int scope, int place) {}

  Optional<Bound> bound(UUID child) {
    return jdbc.sql("select scope, place from children.current_child where id = :id")
        .param("id", child)
        .query((row, n) -> new Bound(row.getInt(1), row.getInt(2)))
        .optional();
  }

  Optional<Integer> scopeOf(int place) {
    return jdbc.sql("select id from access.scope where place_id = :place and agency_code = ''")
        .param("place", place)
        .query(Integer.class)
        .optional();
  }

  /** Records of a place past their term, each once, with the first rule that says so. */
  Map<UUID, String> due(int place, List<RetentionRule> rules, LocalDate today, ZoneId zone) {
    Map<UUID, String> due = new LinkedHashMap<>();
    jdbc.sql(
            """
            select distinct on (c.id) c.id, r.code
            from children.child c
            left join children.identity i on i.child = c.id and i.known_to is null
            join unnest(:codes::text[], :triggers::text[], :afters::text[])
              with ordinality as r(code, trigger, after, position)
              on case
                when c.withdrawn_at is not null or r.trigger = 'WITHDRAWAL' then
                  r.trigger = 'WITHDRAWAL'
                  and date(c.withdrawn_at at time zone :zone) + cast(r.after as interval)
                    <= cast(:today as date)
                when r.trigger = 'AGE' then i.birth_on + case i.birth_precision
                    when 'YEAR' then interval '1 year' when 'MONTH' then interval '1 month'
                    else interval '0' end + cast(r.after as interval) <= cast(:today as date)
                else exists (
                  select from children.fact f where f.child = c.id and f.known_to is null
                    and f.kind = r.trigger
                    and f.starts_on + cast(r.after as interval) <= cast(:today as date)) end
            where c.place = :place and c.anonymised_at is null and not exists (
              select from children.merge m where m.loser = c.id and m.undone_at is null)
            order by c.id, r.position
            """)
        .param("codes", rules.stream().map(RetentionRule::code).toArray(String[]::new))
        .param("triggers", rules.stream().map(rule -> rule.trigger().name()).toArray(String[]::new))
        .param("afters", rules.stream().map(rule -> rule.after().toString()).toArray(String[]::new))
        .param("today", today)
        .param("zone", zone.getId())
        .param("place", place)
        .query(row -> {
          due.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return due;
  }

  /** A proposal as it is written. */
  record New(UUID id, int scope, int place, Proposal.Kind kind, Map<UUID, String> subjects) {}

  void add(New proposal, Instant at, UUID by, String name) {
    jdbc.sql(
            """
            insert into children.retention_run
              (id, scope, place, kind, asked_at, asked_by, asked_by_name)
            values (:id, :scope, :place, :kind, :at, :by, :name)
            """)
        .param("id", proposal.id())
        .param("scope", proposal.scope())
        .param("place", proposal.place())
        .param("kind", proposal.kind().name())
        .param("at", utc(at))
        .param("by", by)
        .param("name", name)
        .update();
    List<UUID> children = new ArrayList<>(proposal.subjects().keySet());
    jdbc.sql(
            """
            insert into children.retention_subject (run, child, scope, rule)
            select :run, s.child, :scope, s.rule from unnest(:children::uuid[], :rules::text[]) as s(child, rule)
            """)
        .param("run", proposal.id())
        .param("scope", proposal.scope())
        .param("children", children.stream().map(UUID::toString).toArray(String[]::new))
        .param(
            "rules",
            children.stream().map(child -> proposal.subjects().get(child)).toArray(String[]::new))
        .update();
  }

  /** The newest proposals within reach with the records they are about, at most so many. */
  List<Proposal> newest(int most) {
    return proposals(
        "select * from children.retention_run order by asked_at desc, id desc limit " + most,
        Optional.empty());
  }

  /** One proposal, locked against another decision at the same time. */
  Optional<Proposal> find(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 234))")
        .param("id", id.toString())
        .query(row -> {});
    return proposals("select * from children.retention_run where id = :id", Optional.of(id))
        .stream()
        .findFirst();
  }

  private List<Proposal> proposals(String runs, Optional<UUID> id) {
    Map<UUID, List<Proposal.Subject>> subjects = new LinkedHashMap<>();
    Map<UUID, Proposal> proposals = new LinkedHashMap<>();
    jdbc.sql(
            """
            with run as (%s)
            select r.*, s.child, s.rule, coalesce(i.name, '') as name, d.approved, d.anonymised,
              d.decided_at, d.decided_by_name
            from run r
            left join children.retention_subject s on s.run = r.id
            left join lateral (
              select w.child, w.name from children.identity w where w.child = s.child
              order by w.known_from desc, w.id desc limit 1) i on true
            left join children.retention_decision d on d.run = r.id
            order by r.asked_at desc, r.id desc, i.name collate "vi-x-icu"
            """
                .formatted(runs))
        .params(id.<Map<String, ?>>map(one -> Map.of("id", one)).orElse(Map.of()))
        .query(row -> {
          UUID run = row.getObject("id", UUID.class);
          Optional<UUID> child = Optional.ofNullable(row.getObject("child", UUID.class));
          List<Proposal.Subject> known = subjects.computeIfAbsent(run, r -> new ArrayList<>());
          if (child.isPresent()) {
            known.add(
                new Proposal.Subject(child.get(), row.getString("rule"), row.getString("name")));
          }
          proposals.put(run, proposal(row, known));
        });
    return List.copyOf(proposals.values());
  }

  void decide(UUID id, UUID run, boolean approved, int records, Instant at, UUID by, String name) {
    jdbc.sql(
            """
            insert into children.retention_decision
              (id, run, scope, approved, anonymised, asked_by, decided_at, decided_by,
               decided_by_name)
            select :id, r.id, r.scope, :approved, :records, r.asked_by, :at, :by, :name
            from children.retention_run r where r.id = :run
            """)
        .param("id", id)
        .param("run", run)
        .param("approved", approved)
        .param("records", records)
        .param("at", utc(at))
        .param("by", by)
        .param("name", name)
        .update();
  }

  /** Takes names that nobody bears any more out of the dictionary; as the application only. */
  void forgetNames() {
    jdbc.sql("select children.forget_names()").query(row -> {});
  }

  /** Takes away who these children were; as the application only, after a second person agreed. */
  List<UUID> anonymise(UUID run, List<UUID> children, Instant at) {
    return jdbc.sql(
            """
            with s as materialized (
              select child, run from children.retention_subject
              where run = :run and child = any (:children) order by child)
            select child from s where children.anonymise(child, run, :at)
            """)
        .param("run", run)
        .param("children", children.toArray(UUID[]::new))
        .param("at", utc(at))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private static Proposal proposal(ResultSet row, List<Proposal.Subject> subjects)
      throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        Proposal.Kind.valueOf(row.getString("kind")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        subjects,
        decided == null
            ? Optional.empty()
            : Optional.of(
                new Proposal.Decision(
                    row.getBoolean("approved"),
                    row.getInt("anonymised"),
                    decided.toInstant(),
                    row.getString("decided_by_name"))));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
