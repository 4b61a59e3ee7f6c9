package vn.mangnon.children.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this transaction's actor reaches. */
@Repository
class ReachRepository {
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

  Reach.Counts counts(LocalDate today) {
    return jdbc.sql(
            """
            with child as (
              select c.id from children.current_child c
              join children.identity i on i.child = c.id and i.known_to is null
              where i.birth_on is null or i.birth_on > cast(:today as date) - interval '16 years'
            )
            select
              (select count(*) from child) as children,
              (select count(*) from child where not exists (
                select from children.fact f where f.child = child.id and f.known_to is null
                  and f.kind = 'BIRTH_REGISTRATION')) as unregistered,
              (select count(*) from child where exists (
                select from children.fact f where f.child = child.id and f.known_to is null
                  and f.kind = 'SPECIAL_CIRCUMSTANCE'
                  and (f.ends_on is null or f.ends_on >= :today))) as special,
              (select count(*) from children.placement p
                join children.current_child c on c.id = p.child where p.decided is null) as to_place,
              (select count(*) from children.pair p
                join children.current_child a on a.id = p.one
                join children.current_child b on b.id = p.other where p.state = 'OPEN') as alike
            """)
        .param("today", today)
        .query((row, n) ->
            new Reach.Counts(
                row.getLong("children"),
                row.getLong("unregistered"),
                row.getLong("special"),
                row.getLong("to_place"),
                row.getLong("alike")))
        .single();
  }
}
