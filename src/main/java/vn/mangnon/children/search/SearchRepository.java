package vn.mangnon.children.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;

/** The dictionary of names and what hangs on it; sees only what the asker may see. */
@Repository
class SearchRepository {
  /** What is compared of a child. */
  record Candidate(
      UUID child,
      String name,
      Optional<BirthDate> birth,
      Sex sex,
      int place,
      String village,
      List<String> carers,
      List<String> numbers) {}

  /** A record under a name of the dictionary. */
  record Hit(UUID child, String name) {}

  private final JdbcClient jdbc;

  SearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records whose name has one of the keys, those of the year first.
   *
   * @param bearer {@code CHILD} or {@code CAREGIVER}
   */
  List<Hit> named(List<Integer> keys, String bearer, Optional<Integer> year, int limit) {
    return jdbc.sql(
            """
            select l.child, e.folded from children.names_with(cast(:keys as int[])) e
            join children.name_link l on l.name = e.id and l.bearer = :bearer
            order by abs(l.birth_year - cast(:year as int)) nulls last, l.id
            limit :limit
            """)
        .param("keys", array(keys))
        .param("bearer", bearer)
        .param("year", year.orElse(null))
        .param("limit", limit)
        .query((row, n) -> new Hit(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  List<UUID> numbered(String number, int limit) {
    return jdbc.sql(
            """
            select child from children.identity where known_to is null and personal_number = :number
            union select child from children.identity
              where known_to is null and birth_certificate = :number
            union select child from children.identity
              where known_to is null and learner_code = :number
            union select child from children.identity
              where known_to is null and insurance_code = :number
            union select child from children.identity where known_to is null and phone = :number
            union select child from children.source_identifier
              where known_to is null and identifier = :number
            limit :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }

  /** These records under the records that stand for their children, each child once. */
  List<Candidate> candidates(List<UUID> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with recursive up (start, id, step) as (
              select id, id, 0 from children.child where id in (:records)
              union all
              select u.start, m.winner, u.step + 1 from up u
              join children.merge m on m.loser = u.id and m.undone_at is null
              where u.step < 100
            ), head as (
              select distinct on (start) id from up order by start, step desc
            )
            select c.id, c.place, i.name, i.birth_on, i.birth_precision, i.sex,
              array[i.personal_number, i.birth_certificate, i.learner_code, i.insurance_code,
                i.phone] as numbers,
              coalesce((select r.village_name from children.residence r
                where r.child = c.id and r.known_to is null and r.ends_on is null
                order by r.starts_on desc nulls last limit 1), '') as village,
              array(select g.name from children.caregiver g
                where g.child = c.id and g.known_to is null and g.ends_on is null
                order by g.id) as carers
            from (select distinct id from head) h
            join children.child c on c.id = h.id
            join children.identity i on i.child = c.id and i.known_to is null
            """)
        .param("records", records)
        .query(SearchRepository::candidate)
        .list();
  }

  /** Names that a record goes by now: the child's and its carers'. */
  List<Named> namesOf(UUID child) {
    return jdbc.sql(
            """
            select 'CHILD' as bearer, name, cast(extract(year from birth_on) as int) as year
            from children.identity where child = :child and known_to is null
            union all
            select 'CAREGIVER', g.name, cast(extract(year from i.birth_on) as int)
            from children.caregiver g
            join children.identity i on i.child = g.child and i.known_to is null
            where g.child = :child and g.known_to is null and g.ends_on is null
            """)
        .param("child", child)
        .query((row, n) ->
            new Named(
                row.getString("bearer"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("year", Integer.class))))
        .list();
  }

  /** A name and whose it is. */
  record Named(String bearer, String name, Optional<Integer> birthYear) {}

  void forget(UUID child) {
    jdbc.sql("delete from children.name_link where child = :child").param("child", child).update();
  }

  Optional<UUID> entry(String folded) {
    return jdbc.sql("select id from children.name_entry where folded = :folded limit 1")
        .param("folded", folded)
        .query(UUID.class)
        .optional();
  }

  void addEntry(UUID id, String folded, List<Integer> keys, java.time.Instant at) {
    jdbc.sql(
            """
            insert into children.name_entry (id, folded, keys, added_at)
            values (:id, :folded, cast(:keys as int[]), :at)
            """)
        .param("id", id)
        .param("folded", folded)
        .param("keys", array(keys))
        .param("at", at.atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  void link(UUID id, UUID name, UUID child, int scope, Named named) {
    jdbc.sql(
            """
            insert into children.name_link (id, name, child, scope, bearer, birth_year)
            values (:id, :name, :child, :scope, :bearer, :year)
            """)
        .param("id", id)
        .param("name", name)
        .param("child", child)
        .param("scope", scope)
        .param("bearer", named.bearer())
        .param("year", named.birthYear().orElse(null))
        .update();
  }

  /** A name and the record it stands in. */
  record Borne(UUID child, Named named) {}

  /** A name to add to the dictionary. */
  record NewEntry(UUID id, String folded, List<Integer> keys) {}

  /** A name of the dictionary and whose it is. */
  record Link(UUID id, UUID name, UUID child, int scope, Named named) {}

  /**
   * {@link #namesOf} for many records; two plain questions, because a join of fresh rows, of which
   * the planner knows nothing, would compare each with each.
   */
  List<Borne> namesOfAll(List<UUID> children) {
    Map<UUID, Optional<Integer>> years = new HashMap<>();
    List<Borne> borne = new ArrayList<>();
    jdbc.sql(
            """
            select child, name, cast(extract(year from birth_on) as int) as year
            from children.identity
            where child = any (cast(:children as uuid[])) and known_to is null
            """)
        .param("children", uuids(children))
        .query(row -> {
          UUID child = row.getObject("child", UUID.class);
          Optional<Integer> year = Optional.ofNullable(row.getObject("year", Integer.class));
          years.put(child, year);
          borne.add(new Borne(child, new Named("CHILD", row.getString("name"), year)));
        });
    jdbc.sql(
            """
            select child, name from children.caregiver
            where child = any (cast(:children as uuid[])) and known_to is null
              and ends_on is null
            """)
        .param("children", uuids(children))
        .query(row -> {
          UUID child = row.getObject("child", UUID.class);
          Optional<Integer> year = years.getOrDefault(child, Optional.empty());
          borne.add(new Borne(child, new Named("CAREGIVER", row.getString("name"), year)));
        });
    return borne;
  }

  void forgetAll(List<UUID> children) {
    jdbc.sql("delete from children.name_link where child = any (cast(:children as uuid[]))")
        .param("children", uuids(children))
        .update();
  }

  /** Those of the names that the dictionary has. */
  Map<String, UUID> entries(List<String> folded) {
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (e.folded) e.folded, e.id
            from unnest(cast(:names as text[])) as n (name)
            join children.name_entry e on e.folded = n.name order by e.folded, e.id
            """)
        .param("names", folded.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return found;
  }

  void addEntries(List<NewEntry> entries, java.time.Instant at) {
    jdbc.sql(
            """
            insert into children.name_entry (id, folded, keys, added_at)
            select id, folded, cast(keys as int[]), :at
            from unnest(cast(:ids as uuid[]), cast(:folded as text[]), cast(:keys as text[]))
              as n (id, folded, keys)
            """)
        .param("ids", uuids(entries.stream().map(NewEntry::id).toList()))
        .param("folded", entries.stream().map(NewEntry::folded).toArray(String[]::new))
        .param("keys", entries.stream().map(one -> array(one.keys())).toArray(String[]::new))
        .param("at", at.atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  void linkAll(List<Link> links) {
    jdbc.sql(
            """
            insert into children.name_link (id, name, child, scope, bearer, birth_year)
            select * from unnest(cast(:ids as uuid[]), cast(:names as uuid[]),
              cast(:children as uuid[]), cast(:scopes as int[]), cast(:bearers as text[]),
              cast(:years as int[]))
            """)
        .param("ids", uuids(links.stream().map(Link::id).toList()))
        .param("names", uuids(links.stream().map(Link::name).toList()))
        .param("children", uuids(links.stream().map(Link::child).toList()))
        .param("scopes", links.stream().mapToInt(Link::scope).toArray())
        .param("bearers", links.stream().map(one -> one.named().bearer()).toArray(String[]::new))
        .param(
            "years",
            links.stream().map(one -> one.named().birthYear().orElse(null)).toArray(Integer[]::new))
        .update();
  }

  private static String[] uuids(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static String array(List<Integer> keys) {
    return keys.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    LocalDate birth = row.getObject("birth_on", LocalDate.class);
    return new Candidate(
        row.getObject("id", UUID.class),
        row.getString("name"),
        birth == null
            ? Optional.empty()
            : Optional.of(
                new BirthDate(birth, Precision.valueOf(row.getString("birth_precision")))),
        Sex.valueOf(row.getString("sex")),
        row.getInt("place"),
        row.getString("village"),
        texts(row, "carers"),
        texts(row, "numbers"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
