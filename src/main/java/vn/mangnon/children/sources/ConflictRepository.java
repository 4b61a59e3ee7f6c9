package vn.mangnon.children.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/** Values that files gave and the register did not take. */
@Repository
class ConflictRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  ConflictRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of these children that are open. */
  Set<Conflict.Key> open(Collection<UUID> children) {
    return new HashSet<>(
        jdbc.sql(
                """
                select child, field, given from children.conflict
                where child = any (cast(:ids as uuid[])) and closed_at is null
                """)
            .param("ids", texts(children.stream().map(UUID::toString).toList()))
            .query((row, n) ->
                new Conflict.Key(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
            .list());
  }

  /** A conflict and the name of the child, for a person to look at. */
  record Named(Conflict conflict, String name) {}

  /** Those an import found, within reach, the first of them. */
  List<Named> of(UUID origin, int limit) {
    return jdbc.sql(
            """
            select f.child, f.field, f.held, f.held_source, f.given, i.name
            from children.conflict f
            join children.identity i on i.child = f.child and i.known_to is null
            where f.import = :import and f.closed_at is null order by i.name, f.field, f.id
            limit :limit
            """)
        .param("import", origin)
        .param("limit", limit)
        .query((row, n) ->
            new Named(
                new Conflict(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)),
                row.getString(6)))
        .list();
  }

  /** Those of some records that are open, latest first, at most 20. */
  List<Disagreement> disagreements(List<UUID> records) {
    return jdbc.sql(
            """
            select f.field, f.held, f.given, f.source, f.found_at, i.id
            from children.conflict f left join children.import i on i.id = f.import
            where f.child = any (cast(:ids as uuid[])) and f.closed_at is null
            order by f.found_at desc, f.field, f.id limit 20
            """)
        .param("ids", texts(records.stream().map(UUID::toString).toList()))
        .query((row, n) ->
            new Disagreement(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                Optional.ofNullable(row.getObject(6, UUID.class))))
        .list();
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
