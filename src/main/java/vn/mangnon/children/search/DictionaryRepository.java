package vn.mangnon.children.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the dictionary of names and who bears them. */
@Repository
class DictionaryRepository {
  private final JdbcClient jdbc;

  DictionaryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A name and whose it is. */
  record Named(String bearer, String name, Optional<Integer> birthYear) {}

  /** A name and the record it stands in. */
  record Borne(UUID child, Named named) {}

  /** A name to add to the dictionary. */
  record NewEntry(UUID id, String folded, Collection<Integer> keys) {}

  /** A name of the dictionary and whose it is. */
  record Link(UUID id, UUID name, UUID child, int scope, Named named) {}

  /**
   * Names that records go by now: the children's and their carers'; two plain questions, because a
   * join of fresh rows, of which the planner knows nothing, would compare each with each.
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

  /** Those of the names that the dictionary has; none is forgotten until the transaction ends. */
  Map<String, UUID> entries(List<String> folded) {
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql("select folded, id from children.hold_names(cast(:names as text[]))")
        .param("names", folded.toArray(String[]::new))
        .query(row -> {
          found.putIfAbsent(row.getString(1), row.getObject(2, UUID.class));
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

  private static String array(Collection<Integer> keys) {
    return keys.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Names of the dictionary that have no keys yet, not more than so many. */
  List<Unkeyed> unkeyed(int most) {
    return jdbc.sql(
            """
            select id, folded from children.name_entry
            where keys = '{}' and folded <> '' limit :most
            """)
        .param("most", most)
        .query((row, n) -> new Unkeyed(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** A name of the dictionary without keys. */
  record Unkeyed(UUID id, String folded) {}

  /** Gives names their keys, and the children who bear them what they are found by. */
  void key(Map<UUID, ? extends Collection<Integer>> keys) {
    List<Map.Entry<UUID, ? extends Collection<Integer>>> all = List.copyOf(keys.entrySet());
    jdbc.sql(
            """
            update children.name_entry e set keys = cast(n.keys as int[])
            from unnest(cast(:ids as uuid[]), cast(:keys as text[])) as n (id, keys)
            where e.id = n.id
            """)
        .param("ids", uuids(all.stream().map(Map.Entry::getKey).toList()))
        .param("keys", all.stream().map(one -> array(one.getValue())).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update children.name_link set name = name
            where name = any (cast(:ids as uuid[])) and bearer = 'CHILD'
            """)
        .param("ids", uuids(all.stream().map(Map.Entry::getKey).toList()))
        .update();
  }
}
