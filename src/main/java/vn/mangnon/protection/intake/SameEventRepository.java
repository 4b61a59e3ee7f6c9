package vn.mangnon.protection.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Channel;

/** Finds reports of one event, only among those that whoever asks may see. */
@Repository
class SameEventRepository {
  private final JdbcClient jdbc;

  SameEventRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reports received within so many days of this one that tell of the same child of the register,
   * or of the same commune and a child that may be the same; the strongest grounds first, then the
   * nearest in time. A report that was joined already stands for itself no more.
   */
  List<Alike> alike(UUID concern, int days, int most) {
    Map<UUID, List<Alike.Child>> children = new HashMap<>();
    List<Alike> found =
        jdbc.sql(
                """
                with this as materialized (
                  select id, scope, event_scope, received_at,
                    coalesce(home_place, event_place) is not null as placed
                  from protection.concern where id = :id),
                ours as materialized (
                  select sex, birth_year, child from protection.concern_child where concern = :id),
                near as materialized (
                  select c.id, true as same_place from protection.concern c, this t
                  where t.placed and c.scope = any (array[t.scope, t.event_scope])
                    and c.received_at between t.received_at - make_interval(days => :days)
                      and t.received_at + make_interval(days => :days)
                  union
                  select c.id, true from protection.concern c, this t
                  where t.placed and c.event_scope = any (array[t.scope, t.event_scope])
                    and c.received_at between t.received_at - make_interval(days => :days)
                      and t.received_at + make_interval(days => :days)
                  union
                  select h.concern, false from protection.concern_child h
                  where h.child = any (array(select child from ours where child is not null))),
                pairs as (
                  select n.id, n.same_place, o.child = h.child as same_child,
                    (o.sex = h.sex or o.sex = 'UNKNOWN' or h.sex = 'UNKNOWN')
                      and coalesce(abs(o.birth_year - h.birth_year) <= 1, true) as fits,
                    o.sex = h.sex and o.sex <> 'UNKNOWN' as same_sex,
                    abs(o.birth_year - h.birth_year) <= 1 as near_birth
                  from near n join protection.concern_child h on h.concern = n.id cross join ours o),
                judged as (
                  select id,
                    coalesce(bool_or(same_child), false) as same_child,
                    bool_or(same_place) as same_place,
                    bool_or(same_place and fits) as fits,
                    coalesce(bool_or(fits and same_sex), false) as same_sex,
                    coalesce(bool_or(fits and near_birth), false) as near_birth
                  from pairs group by id)
                select c.id, c.received_at, c.channel, j.same_child, j.same_place, j.same_sex,
                  j.near_birth
                from judged j join protection.concern c on c.id = j.id cross join this t
                where (j.same_child or j.fits) and c.id <> t.id and c.joined_to is null
                  and c.received_at between t.received_at - make_interval(days => :days)
                    and t.received_at + make_interval(days => :days)
                order by j.same_child desc, j.near_birth::int + j.same_sex::int desc,
                  greatest(c.received_at, t.received_at) - least(c.received_at, t.received_at), c.id
                limit :most
                """)
            .param("id", concern)
            .param("days", days)
            .param("most", most)
            .query((row, n) -> alike(row, children))
            .list();
    if (!found.isEmpty()) {
      collect(children);
    }
    return found.stream()
        .map(one ->
            new Alike(
                one.id(),
                one.receivedAt(),
                one.channel(),
                one.grounds(),
                children.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private void collect(Map<UUID, List<Alike.Child>> children) {
    jdbc.sql(
            """
            select id, concern, position, sex, birth_year, child,
              coalesce(settled in ('ENDED', 'SAME'), false) as ended
            from protection.concern_child
            where concern = any (:concerns) order by concern, position
            """)
        .param("concerns", children.keySet().toArray(UUID[]::new))
        .query(row -> {
          children
              .getOrDefault(row.getObject("concern", UUID.class), new ArrayList<>())
              .add(
                  new Alike.Child(
                      row.getObject("id", UUID.class),
                      row.getInt("position"),
                      Sex.valueOf(row.getString("sex")),
                      IntakeRepository.number(row, "birth_year"),
                      Optional.ofNullable(row.getObject("child", UUID.class)),
                      row.getBoolean("ended")));
        });
  }

  private static Alike alike(ResultSet row, Map<UUID, List<Alike.Child>> children)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    children.put(id, new ArrayList<>());
    return new Alike(
        id,
        IntakeRepository.instant(row, "received_at").orElseThrow(),
        Channel.valueOf(row.getString("channel")),
        grounds(row),
        List.of());
  }

  private static Set<Ground> grounds(ResultSet row) throws SQLException {
    Set<Ground> grounds = EnumSet.noneOf(Ground.class);
    for (Ground ground : Ground.values()) {
      if (row.getBoolean(ground.name().toLowerCase(java.util.Locale.ROOT))) {
        grounds.add(ground);
      }
    }
    return grounds;
  }
}
