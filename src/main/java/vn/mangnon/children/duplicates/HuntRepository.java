package vn.mangnon.children.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;
import vn.mangnon.background.Headway;
import vn.mangnon.background.WorkRepository;

/** Searches through the register; everybody sees their own only. */
@Repository
class HuntRepository {
  private final JdbcClient jdbc;
  private final WorkRepository steps;

  HuntRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.steps = new WorkRepository(jdbc, "children.hunt", HuntState.WORKING);
  }

  /** The steps of work on a search. */
  WorkRepository steps() {
    return steps;
  }

  void add(UUID id, Instant now, Actor.User actor) {
    jdbc.sql(
            """
            insert into children.hunt
              (id, state, began_at, work_began_at, changed_at, by, by_name)
            values (:id, 'SEARCHING', :now, :now, :now, :by, :name)
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", actor.id())
        .param("name", actor.name())
        .update();
  }

  /** Says of how much the search is done; nothing when it was stopped. */
  void total(UUID id, long total) {
    jdbc.sql("update children.hunt set rows_total = :total where id = :id and state = 'SEARCHING'")
        .param("total", total)
        .param("id", id)
        .update();
  }

  void end(UUID id, Hunt.Bag bag, Instant now) {
    jdbc.sql(
            """
            update children.hunt set state = 'DONE', rows_done = rows_total, records = :records,
              pairs = :pairs, linked = :linked, changed_at = :now
            where id = :id
            """)
        .param("records", bag.records())
        .param("pairs", bag.pairs())
        .param("linked", bag.linked())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** The actor's last search. */
  Optional<HuntRun> last() {
    return jdbc.sql("select * from children.hunt order by began_at desc, id desc limit 1")
        .query(HuntRepository::run)
        .optional();
  }

  private static HuntRun run(ResultSet row, int number) throws SQLException {
    Instant changed = row.getTimestamp("changed_at").toInstant();
    return new HuntRun(
        row.getObject("id", UUID.class),
        HuntState.valueOf(row.getString("state")),
        new Headway(
            row.getLong("rows_done"),
            row.getLong("rows_total"),
            row.getTimestamp("work_began_at").toInstant(),
            changed),
        new Hunt.Bag(row.getInt("records"), row.getInt("pairs"), row.getInt("linked")),
        row.getTimestamp("began_at").toInstant(),
        changed);
  }
}
