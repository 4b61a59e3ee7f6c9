package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/** What is open, and how much of it. */
@Repository
class TodayRepository {
  /** Of each child in reach of the reader's communes and teams, the day that is next. */
  private static final String DUE_HERE =
      """
      select distinct on (d.concern_child) d.concern, d.concern_child, d.case_id, d.kind, d.due_at,
        d.paused_at is not null as paused, d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN'
        and (d.scope = any (array(select unnest(access.scopes('CASE_DEADLINE', 'READ'))))
          or d.event_scope = any (array(select unnest(access.scopes('CASE_DEADLINE', 'READ'))))
          or d.case_id = any (array(select unnest(protection.my_cases()))))
      order by d.concern_child, d.paused_at is not null, d.due_at, d.kind, d.ordinal
      """;

  /** The same for whoever reads all: along the days, until there are enough children. */
  private static final String DUE_EVERYWHERE =
      """
      (select d.concern, d.concern_child, d.case_id, d.kind, d.due_at, false as paused, d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN' and d.paused_at is null
        and not exists (
          select from protection.deadline e
          where e.concern_child = d.concern_child and e.outcome = 'OPEN' and e.paused_at is null
            and (e.due_at, e.kind, e.ordinal) < (d.due_at, d.kind, d.ordinal))
      order by d.due_at, d.concern_child limit %1$d)
      union all
      (select d.concern, d.concern_child, d.case_id, d.kind, d.due_at, true as paused, d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN' and d.paused_at is not null
        and not exists (
          select from protection.deadline e
          where e.concern_child = d.concern_child and e.outcome = 'OPEN'
            and (e.paused_at is null
              or (e.due_at, e.kind, e.ordinal) < (d.due_at, d.kind, d.ordinal)))
      order by d.due_at, d.concern_child limit %1$d)
      """;

  private static final String OPEN_HERE =
      """
      and (s.scope = any (array(select unnest(access.scopes('CASE', 'READ'))))
        or s.event_scope = any (array(select unnest(access.scopes('CASE', 'READ'))))
        or s.case_id = any (array(select unnest(protection.my_cases()))))
      """;

  /** What is due, and open cases in which nothing is: cut before more is read of each. */
  private static final String TASKS =
      """
      with due as materialized (%2$s),
      resting as materialized (
        select s.case_id from protection.case_state s
        where s.step <> 'CLOSED' %3$s and not exists (
          select from protection.deadline e where e.case_id = s.case_id and e.outcome = 'OPEN')),
      tasks as materialized (
        select * from due
        union all
        select f.concern, f.concern_child, f.id, null, null, false, false
        from resting r join protection.case_file f on f.id = r.case_id
        order by paused, due_at nulls last, concern_child limit %1$d)
      select t.*, s.step, c.danger, coalesce(c.home_place, c.event_place) as place
      from tasks t
      left join protection.case_state s on s.case_id = t.case_id and s.step <> 'CLOSED'
      left join protection.concern c on c.id = t.concern
      order by t.paused, t.due_at nulls last, t.concern_child
      """;

  private final JdbcClient jdbc;

  TodayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // The number stands in the text: a statement without parameters is planned once a connection.
  List<Task> open(int most) {
    String due = all("CASE_DEADLINE") ? DUE_EVERYWHERE.formatted(most) : DUE_HERE;
    return jdbc.sql(TASKS.formatted(most, due, all("CASE") ? "" : OPEN_HERE))
        .query(TodayRepository::task)
        .list();
  }

  /** Whether this transaction's actor reads all rows of a resource. */
  private boolean all(String resource) {
    return jdbc.sql("select access.sees_all(:resource, 'READ')")
        .param("resource", resource)
        .query(Boolean.class)
        .single();
  }

  CaseCounts counts(Instant now) {
    Map<Step, Long> cases = new EnumMap<>(Step.class);
    Map<DeadlineKind, Long> overdue = new EnumMap<>(DeadlineKind.class);
    AtomicLong waiting = new AtomicLong();
    jdbc.sql("select topic, name, number from protection.counts(:now)")
        .param("now", Rows.utc(now))
        .query(row -> {
          long number = row.getLong("number");
          String name = row.getString("name");
          switch (row.getString("topic")) {
            case "STEP" -> cases.put(Step.valueOf(name), number);
            case "OVERDUE" -> overdue.put(DeadlineKind.valueOf(name), number);
            default -> waiting.set(number);
          }
        });
    return new CaseCounts(cases, overdue, waiting.get());
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        Rows.id(row, "concern"),
        Rows.id(row, "concern_child"),
        Rows.optionalId(row, "case_id"),
        Rows.text(row, "step").map(Step::valueOf),
        Rows.text(row, "danger").map(Danger::valueOf),
        Rows.number(row, "place"),
        Rows.text(row, "kind").map(DeadlineKind::valueOf),
        Rows.instant(row, "due_at"),
        row.getBoolean("paused"),
        row.getBoolean("exempt"));
  }
}
