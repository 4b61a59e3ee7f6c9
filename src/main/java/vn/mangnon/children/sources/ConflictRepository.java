package vn.mangnon.children.sources;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Recorder;
import vn.mangnon.children.sources.Disagreement.Choice;
import vn.mangnon.children.sources.Disagreement.Decision;
import vn.mangnon.database.UuidV7;

/** Values that files gave and the register did not take, and what people decided about them. */
@Repository
class ConflictRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  ConflictRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What need not be said of some children again. */
  record Known(Set<Conflict.Key> open, Set<Conflict> kept) {
    boolean has(Conflict conflict) {
      return open.contains(conflict.key()) || kept.contains(conflict);
    }
  }

  /**
   * What is open of these children, and where a person decided that the register keeps what it
   * still says.
   */
  Known known(Collection<UUID> children) {
    Map<Boolean, List<Conflict>> found =
        jdbc
            .sql(
                """
                select child, field, held, held_source, given, closed_at is null
                from children.conflict
                where child = any (cast(:ids as uuid[]))
                  and (closed_at is null or decision = 'KEPT')
                """)
            .param("ids", texts(children.stream().map(UUID::toString).toList()))
            .query((row, n) -> Map.entry(row.getBoolean(6), conflict(row)))
            .list()
            .stream()
            .collect(partitioningBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return new Known(
        found.getOrDefault(true, List.of()).stream().map(Conflict::key).collect(toSet()),
        Set.copyOf(found.getOrDefault(false, List.of())));
  }

  /** A conflict, the name of the child and what a person decided. */
  record Named(Conflict conflict, String name, Optional<Decision> decision) {}

  /** Those an import found, within reach, the open ones first. */
  List<Named> of(UUID origin, int limit) {
    return jdbc.sql(
            """
            select f.child, f.field, f.held, f.held_source, f.given, i.name,
              f.decision, f.closed_at, f.closed_by_name
            from children.conflict f
            join children.identity i on i.child = f.child and i.known_to is null
            where f.import = :import and (f.closed_at is null or f.decision is not null)
            order by f.closed_at is not null, i.name, f.field, f.id
            limit :limit
            """)
        .param("import", origin)
        .param("limit", limit)
        .query((row, n) -> new Named(conflict(row), row.getString(6), decision(row)))
        .list();
  }

  /** Those of some records that are open, latest first, at most 20. */
  List<Disagreement> open(List<UUID> records) {
    return jdbc.sql(
            """
            select f.id, f.field, f.held, f.given, f.source, f.found_at, i.id as file,
              f.decision, f.closed_at, f.closed_by_name
            from children.conflict f left join children.import i on i.id = f.import
            where f.child = any (cast(:ids as uuid[])) and f.closed_at is null
            order by f.found_at desc, f.field, f.id limit 20
            """)
        .param("ids", texts(records.stream().map(UUID::toString).toList()))
        .query((row, n) -> disagreement(row))
        .list();
  }

  /** Those of a record and of what was merged into it that were decided, latest first. */
  List<Disagreement> decided(UUID child) {
    return jdbc.sql(
            """
            select f.id, f.field, f.held, f.given, f.source, f.found_at, i.id as file,
              f.decision, f.closed_at, f.closed_by_name
            from children.conflict f left join children.import i on i.id = f.import
            where f.decision is not null and (f.child = :child or f.child in (
              select m.loser from children.merge m where m.winner = :child and m.undone_at is null))
            order by f.closed_at desc, f.field, f.id
            """)
        .param("child", child)
        .query((row, n) -> disagreement(row))
        .list();
  }

  /** How many open ones of some records, none of them restricted, were closed: one or none. */
  int decide(UUID id, List<UUID> records, Choice choice, Recorder recorder) {
    return jdbc.sql(
            """
            update children.conflict
            set closed_at = :at, decision = :choice, closed_by = :by, closed_by_name = :name
            where id = :id and child = any (cast(:records as uuid[])) and closed_at is null
              and (select bool_and(r.restricted_at is null) from (
                select restricted_at from children.child
                where id = any (cast(:records as uuid[])) order by id for share) r)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("choice", choice.name())
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .param("id", id)
        .param("records", texts(records.stream().map(UUID::toString).toList()))
        .update();
  }

  private static Conflict conflict(ResultSet row) throws SQLException {
    return new Conflict(
        row.getObject("child", UUID.class),
        row.getString("field"),
        row.getString("held"),
        row.getString("held_source"),
        row.getString("given"));
  }

  private static Disagreement disagreement(ResultSet row) throws SQLException {
    return new Disagreement(
        row.getObject("id", UUID.class),
        row.getString("field"),
        row.getString("held"),
        row.getString("given"),
        row.getString("source"),
        row.getTimestamp("found_at").toInstant(),
        Optional.ofNullable(row.getObject("file", UUID.class)),
        decision(row));
  }

  private static Optional<Decision> decision(ResultSet row) throws SQLException {
    String choice = row.getString("decision");
    return choice == null
        ? Optional.empty()
        : Optional.of(
            new Decision(
                Choice.valueOf(choice),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by_name")));
  }

  /** Adds them, but for records that were forgotten since they were read. */
  void add(List<Conflict> conflicts, UUID origin, String source) {
    Instant at = clock.instant();
    jdbc.sql(
            """
            insert into children.conflict
              (id, child, scope, import, source, field, held, held_source, given, found_at)
            select n.id, n.child, c.scope, :import, :source, n.field, n.held, n.held_source,
              n.given, :at
            from unnest(cast(:ids as uuid[]), cast(:children as uuid[]), cast(:fields as text[]),
                cast(:held as text[]), cast(:sources as text[]), cast(:given as text[]))
              as n (id, child, field, held, held_source, given)
            join (
              select id, scope from children.child
              where id = any (cast(:children as uuid[])) and anonymised_at is null
              order by id for key share) c on c.id = n.child
            """)
        .param("import", origin)
        .param("source", source)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", texts(conflicts.stream().map(one -> UuidV7.next(clock).toString()).toList()))
        .param("children", texts(conflicts.stream().map(one -> one.child().toString()).toList()))
        .param("fields", texts(conflicts.stream().map(Conflict::field).toList()))
        .param("held", texts(conflicts.stream().map(Conflict::held).toList()))
        .param("sources", texts(conflicts.stream().map(Conflict::heldSource).toList()))
        .param("given", texts(conflicts.stream().map(Conflict::given).toList()))
        .update();
  }

  void close(UUID origin) {
    jdbc.sql(
            """
            update children.conflict set closed_at = :at
            where import = :import and closed_at is null
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("import", origin)
        .update();
  }

  private static String[] texts(List<String> values) {
    return values.toArray(String[]::new);
  }
}
