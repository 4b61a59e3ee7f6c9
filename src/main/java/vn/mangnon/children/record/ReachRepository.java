package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this transaction's actor reaches. */
@Repository
class ReachRepository {
  /**
   * A scope whose children may be seen.
   *
   * @param facts whether facts about them may be seen
   * @param sensitive whether the sensitive ones may be seen too
   * @param children how often what is counted of the children was changed
   * @param pairs how often what is known of alike records was changed
   */
  record Ground(int scope, boolean facts, boolean sensitive, long children, long pairs) {}

  /** What there is in one scope. */
  record Numbers(long children, long unregistered, long special, long toPlace) {}

  private final JdbcClient jdbc;

  ReachRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The places in which an action is allowed; empty for all of them. */
  Optional<List<Integer>> places(String action) {
    boolean all =
        jdbc.sql("select access.sees_all('CHILD', :action)")
            .param("action", action)
            .query(Boolean.class)
            .single();
    return all
        ? Optional.empty()
        : Optional.of(
            jdbc.sql(
                    """
                    select distinct place_id from access.scope
                    where id = any (array(select unnest(access.scopes('CHILD', :action))))
                    """)
                .param("action", action)
                .query(Integer.class)
                .list());
  }

  /** The scopes within reach in which children were ever recorded. */
  List<Ground> grounds() {
    return jdbc.sql("select scope, facts, sensitive, children, pairs from children.counted()")
        .query((row, n) ->
            new Ground(
                row.getInt("scope"),
                row.getBoolean("facts"),
                row.getBoolean("sensitive"),
                row.getLong("children"),
                row.getLong("pairs")))
        .list();
  }

  /**
   * Counts the children of these scopes, each scope apart; for none within reach as for an empty
   * one.
   */
  Map<Integer, Numbers> numbers(Collection<Integer> scopes, LocalDate today) {
    // The row rules say the same of the scopes, but in no form that an index answers.
    return jdbc
        .sql(
            """
            with child as (
              select i.scope, i.child as id from children.identity i
              where i.known_to is null and i.scope = any (:scopes)
                and (i.birth_on is null
                  or i.birth_on > cast(:today as date) - interval '16 years')
                and not exists (
                  select from children.merge m where m.loser = i.child and m.undone_at is null)
            ), registered as (
              select distinct f.child from children.fact f
              where f.known_to is null and f.scope = any (:scopes)
                and f.kind = 'BIRTH_REGISTRATION'
            ), special as (
              select distinct f.child from children.fact f
              where f.known_to is null and f.scope = any (:scopes)
                and f.kind = 'SPECIAL_CIRCUMSTANCE'
                and (f.ends_on is null or f.ends_on >= :today)
            ), counted as (
              select c.scope, count(*) as children,
                count(*) filter (where r.child is null) as unregistered,
                count(s.child) as special
              from child c
              left join registered r on r.child = c.id
              left join special s on s.child = c.id
              group by c.scope
            ), waiting as (
              select p.scope, count(*) as to_place from children.placement p
              join children.current_child c on c.id = p.child
              where p.decided is null and p.scope = any (:scopes)
              group by p.scope
            )
            select asked.scope, coalesce(c.children, 0) as children,
              coalesce(c.unregistered, 0) as unregistered, coalesce(c.special, 0) as special,
              coalesce(w.to_place, 0) as to_place
            from unnest(:scopes) as asked (scope)
            left join counted c on c.scope = asked.scope
            left join waiting w on w.scope = asked.scope
            """)
        .param("scopes", scopes.toArray(Integer[]::new))
        .param("today", today)
        .query(ReachRepository::numbers)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Open pairs of records that may be of one child, of which this is the first one's scope. */
  long alike(Collection<Integer> scopes) {
    return jdbc.sql(
            """
            select count(*) from children.pair p
            join children.current_child a on a.id = p.one
            join children.current_child b on b.id = p.other
            where p.state = 'OPEN' and p.one_scope = any (:scopes)
            """)
        .param("scopes", scopes.toArray(Integer[]::new))
        .query(Long.class)
        .single();
  }

  private static Map.Entry<Integer, Numbers> numbers(ResultSet row, int number)
      throws SQLException {
    return Map.entry(
        row.getInt("scope"),
        new Numbers(
            row.getLong("children"),
            row.getLong("unregistered"),
            row.getLong("special"),
            row.getLong("to_place")));
  }
}
