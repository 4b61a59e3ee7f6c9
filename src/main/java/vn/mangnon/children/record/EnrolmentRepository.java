package vn.mangnon.children.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes many records in few statements: rows go as columns of arrays, because COPY cannot write to
 * a table with row rules.
 */
@Repository
class EnrolmentRepository {
  private final JdbcTemplate sql;

  EnrolmentRepository(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A row of a record and the scope it is bound to. */
  record In<T>(UUID id, UUID child, int scope, T what, String source) {}

  /** A statement with its values, made ready away from the database. */
  record Filled(String sql, List<@Nullable Object> values) {
    static Filled of(String sql, @Nullable Object... values) {
      return new Filled(sql, Arrays.asList(values));
    }
  }

  void write(Filled statement) {
    sql.update(statement.sql(), statement.values().toArray());
  }

  /** Those of the keys that a record has already. */
  Set<UUID> known(Collection<UUID> children) {
    return new HashSet<>(
        sql.query(
            "select id from children.child where id = any (?::uuid[])",
            (row, n) -> row.getObject(1, UUID.class),
            (Object) uuids(children)));
  }

  /** Nobody else writes from a file until the transaction ends. */
  void oneAtATime() {
    sql.query("select pg_advisory_xact_lock(5220261, 210)", row -> {});
  }

  static Filled children(List<In<Homes.Found>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.child
          (id, scope, place, placed, opened_at, opened_by, changed_at, import)
        select id, scope, place, placed, ?::timestamptz, ?::uuid, ?::timestamptz, ?::uuid
        from unnest(?::uuid[], ?::int[], ?::int[], ?::boolean[]) as n (id, scope, place, placed)
        """,
        stamp.time(),
        stamp.by(),
        stamp.time(),
        stamp.from(),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().settlement().now().place()),
        texts(rows, row -> row.what().proposal().isEmpty()));
  }

  static Filled identities(List<In<Identity>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.identity
          (id, child, scope, name, birth_on, birth_precision, sex, people, local_group,
           personal_number, birth_certificate, learner_code, insurance_code, phone, address,
           source, reason, known_from, recorded_by, recorded_by_name, import)
        select n.*, ?, ?::timestamptz, ?::uuid, ?, ?::uuid
        from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::date[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[]) as n
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        stamp.from(),
        texts(rows, In::id),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().name()),
        texts(rows, row -> row.what().birth().map(BirthDate::on).orElse(null)),
        texts(rows, row -> row.what().birth().map(BirthDate::precision).orElse(null)),
        texts(rows, row -> row.what().sex()),
        texts(rows, row -> row.what().ethnicity().people()),
        texts(rows, row -> row.what().ethnicity().localGroup()),
        texts(rows, row -> row.what().numbers().personal()),
        texts(rows, row -> row.what().numbers().certificate()),
        texts(rows, row -> row.what().numbers().learner()),
        texts(rows, row -> row.what().numbers().insurance()),
        texts(rows, row -> row.what().contact().phone()),
        texts(rows, row -> row.what().contact().address()),
        texts(rows, In::source));
  }

  static Filled residences(List<In<NewChild>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.residence
          (id, episode, child, scope, place, village, village_name, starts_on, ends_on, source,
           reason, known_from, recorded_by, recorded_by_name)
        select id, id, child, scope, place, village, name, starts, ends, source, ?,
          ?::timestamptz, ?::uuid, ?
        from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::text[], ?::date[],
            ?::date[], ?::text[])
          as n (id, child, scope, place, village, name, starts, ends, source)
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        texts(rows, In::id),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().home().place()),
        texts(rows, row -> row.what().home().village().orElse(null)),
        texts(rows, row -> row.what().home().villageName()),
        texts(rows, row -> row.what().since().from().orElse(null)),
        texts(rows, row -> row.what().since().to().orElse(null)),
        texts(rows, In::source));
  }

  static Filled carers(List<In<Carer>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.caregiver
          (id, episode, child, scope, name, relation, birth_year, phone, lives_with, source,
           reason, known_from, recorded_by, recorded_by_name, import)
        select id, id, child, scope, name, relation, born, phone, lives, source, ?,
          ?::timestamptz, ?::uuid, ?, ?::uuid
        from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[],
            ?::boolean[], ?::text[])
          as n (id, child, scope, name, relation, born, phone, lives, source)
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        stamp.from(),
        texts(rows, In::id),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().name()),
        texts(rows, row -> row.what().relation()),
        texts(rows, row -> row.what().birthYear().orElse(null)),
        texts(rows, row -> row.what().phone()),
        texts(rows, row -> row.what().livesWith()),
        texts(rows, In::source));
  }

  static Filled identifiers(List<In<SourceIdentifier>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.source_identifier
          (id, child, scope, system, identifier, known_from, recorded_by, recorded_by_name, import)
        select id, child, scope, system, identifier, ?::timestamptz, ?::uuid, ?, ?::uuid
        from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[])
          as n (id, child, scope, system, identifier)
        """,
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        stamp.from(),
        texts(rows, In::id),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().system()),
        texts(rows, row -> row.what().identifier()));
  }

  /** A fact and whether it needs a right of its own. */
  record Event(FactEntry entry, boolean sensitive) {}

  static Filled facts(List<In<Event>> rows, Stamp stamp) {
    return Filled.of(
        """
        insert into children.fact
          (id, episode, child, scope, kind, sensitive, starts_on, ends_on, attributes, note,
           source, reason, known_from, recorded_by, recorded_by_name, import)
        select id, episode, child, scope, kind, sensitive, starts, ends, attributes::jsonb, note,
          source, ?, ?::timestamptz, ?::uuid, ?, ?::uuid
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::boolean[], ?::date[],
            ?::date[], ?::text[], ?::text[], ?::text[])
          as n (id, episode, child, scope, kind, sensitive, starts, ends, attributes, note, source)
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        stamp.from(),
        texts(rows, In::id),
        texts(rows, row -> row.what().entry().episode()),
        texts(rows, In::child),
        texts(rows, In::scope),
        texts(rows, row -> row.what().entry().fact().kind()),
        texts(rows, row -> row.what().sensitive()),
        texts(rows, row -> row.what().entry().startsOn()),
        texts(rows, row -> row.what().entry().endsOn().orElse(null)),
        texts(rows, row -> FactCodec.write(row.what().entry().fact())),
        texts(rows, row -> row.what().entry().note()),
        texts(rows, In::source));
  }

  /**
   * Closes what is known of identities.
   *
   * @return how many of the revisions were still the latest
   */
  int closeIdentities(Collection<UUID> revisions, Stamp stamp) {
    return sql.update(
        """
        update children.identity set known_to = ?::timestamptz
        where id = any (?::uuid[]) and known_to is null
        """,
        stamp.time(),
        uuids(revisions));
  }

  /**
   * Closes rows of facts.
   *
   * @return how many of them were still the latest
   */
  int closeFacts(Collection<UUID> rows, Stamp stamp) {
    return sql.update(
        """
        update children.fact set known_to = ?::timestamptz
        where id = any (?::uuid[]) and known_to is null
        """,
        stamp.time(),
        uuids(rows));
  }

  void touch(Collection<UUID> children, Stamp stamp) {
    sql.update(
        """
        update children.child set version = version + 1, changed_at = ?::timestamptz
        where id = any (?::uuid[])
        """,
        stamp.time(),
        uuids(children));
  }

  /** The records in the order of their keys, locked until the transaction ends. */
  List<ChildRepository.Row> lock(Collection<UUID> children) {
    return sql.query(
        """
        select id, scope, place, version, placed, restricted_at from children.child
        where id = any (?::uuid[]) and withdrawn_at is null order by id for update
        """,
        ChildRepository::row,
        (Object) uuids(children));
  }

  static String[] uuids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /** A part of all rows as PostgreSQL writes an array: one text is sent faster than many. */
  private static <T> String texts(List<T> rows, Function<T, @Nullable Object> part) {
    StringBuilder texts = new StringBuilder(rows.size() * 20).append('{');
    for (T row : rows) {
      if (texts.length() > 1) {
        texts.append(',');
      }
      Object value = part.apply(row);
      if (value == null) {
        texts.append("NULL");
      } else {
        quote(value.toString(), texts);
      }
    }
    return texts.append('}').toString();
  }

  private static void quote(String value, StringBuilder texts) {
    texts.append('"');
    if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
      texts.append(value);
    } else {
      texts.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    texts.append('"');
  }
}
