package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/** What is open, and how much of it. */
@Repository
class TodayRepository {
  /** Of each child among these deadlines what is next; a mere goal that is gone by comes last. */
  private static final String NEXT =
      """
      select distinct on (d.concern_child) d.concern, d.concern_child, d.case_id, d.scope, d.kind,
        d.due_at, d.paused_at is not null as paused, d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN' and (%s)%s
      order by d.concern_child, d.paused_at is not null,
        d.exempt and d.due_at < (select access.moment()), d.due_at, d.kind, d.ordinal
      """;

  /** In reach of the reader's communes and teams, or opened in an emergency. */
  private static final String DUE_HERE =
      """
      d.scope = any (array(select unnest((select access.scopes('CASE_DEADLINE', 'READ')))))
        or d.event_scope = any (array(select unnest((select access.scopes('CASE_DEADLINE', 'READ')))))
        or d.case_id = any (array(select id from reached))
      """;

  /** Of cases in whose team the reader is, or which wait for the reader as a chair. */
  private static final String DUE_MINE =
      """
      d.case_id = any (array(
          select id from reached
          union all
          select s.case_id from protection.case_state s
          where s.step <> 'CLOSED' and s.step in ('EMERGENCY', 'PLANNED', 'STABLE')
            and s.scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
          union all
          select s.case_id from protection.case_state s
          where s.step <> 'CLOSED' and s.step = 'EMERGENCY'
            and s.event_scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))))
        or d.kind = 'SEPARATION' and d.case_id is not null
          and (d.scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
            or d.event_scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT'))))))
      """;

  /** For whoever reads all: along the days, until there are enough children. */
  private static final String NEXT_EVERYWHERE =
      """
      (select d.concern, d.concern_child, d.case_id, d.scope, d.kind, d.due_at, false as paused,
        d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN' and d.paused_at is null%2$s
        and not exists (
          select from protection.deadline e
          where e.concern_child = d.concern_child and e.outcome = 'OPEN' and e.paused_at is null%3$s
            and (e.exempt and e.due_at < (select access.moment()), e.due_at, e.kind, e.ordinal)
              < (d.exempt and d.due_at < (select access.moment()), d.due_at, d.kind, d.ordinal))
      order by d.due_at, d.concern_child limit %1$d)
      union all
      (select d.concern, d.concern_child, d.case_id, d.scope, d.kind, d.due_at, true as paused,
        d.exempt
      from protection.deadline d
      where d.outcome = 'OPEN' and d.paused_at is not null%2$s
        and not exists (
          select from protection.deadline e
          where e.concern_child = d.concern_child and e.outcome = 'OPEN'%3$s
            and (e.paused_at is null
              or (e.exempt and e.due_at < (select access.moment()), e.due_at, e.kind, e.ordinal)
                < (d.exempt and d.due_at < (select access.moment()), d.due_at, d.kind, d.ordinal)))
      order by d.due_at, d.concern_child limit %1$d)
      """;

  private static final String OPEN_HERE =
      """
      and (s.scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
        or s.event_scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
        or s.case_id = any (array(select id from reached)))
      """;

  private static final String OPEN_MINE =
      """
      and (s.case_id = any (array(select id from reached))
        or s.step in ('EMERGENCY', 'PLANNED', 'STABLE')
          and s.scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
        or s.step = 'EMERGENCY'
          and s.event_scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT'))))))
      """;

  /**
   * What is due, and open cases in which nothing is: cut before more is read of each. The limits of
   * one keep the planner, which cannot know how few cases a reader reaches, from reading all.
   */
  private static final String TASKS =
      """
      with reached as materialized (select unnest((select %4$s)) as id),
      due as materialized (%2$s),
      resting as materialized (
        select s.case_id from protection.case_state s
        where s.step <> 'CLOSED' %3$s and (
          select e.case_id from protection.deadline e
          where e.case_id = s.case_id and e.outcome = 'OPEN' limit 1) is null),
      tasks as materialized (
        select * from due
        union all
        select f.concern, f.concern_child, f.id, f.scope, null, null, false, false
        from resting r cross join lateral (
          select * from protection.case_file c where c.id = r.case_id limit 1) f
        order by paused, due_at nulls last, concern_child limit %1$d)
      select t.*, c.danger,
        coalesce(
          case when t.case_id is not null or c.id is null then
            (select p.place_id from access.scope p where p.id = t.scope) end,
          c.home_place, c.event_place) as place,
        (select s.step from protection.case_state s
         where s.case_id = t.case_id and s.step <> 'CLOSED') as step
      from tasks t
      left join protection.concern c on c.id = t.concern
      order by t.paused, t.due_at nulls last, t.concern_child
      """;

  private final JdbcClient jdbc;

  TodayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Everything stands in the text: a statement without parameters is planned once a connection.
  List<Task> open(int most, boolean mine, Optional<DeadlineKind> kind) {
    String cases = mine ? "protection.my_cases()" : "protection.my_cases() || protection.opened()";
    return jdbc.sql(TASKS.formatted(most, due(most, mine, kind), resting(mine, kind), cases))
        .query(TodayRepository::task)
        .list();
  }

  private String due(int most, boolean mine, Optional<DeadlineKind> kind) {
    String ofKind = kind.map(" and d.kind = '%s'"::formatted).orElse("");
    if (mine) {
      return NEXT.formatted(DUE_MINE, ofKind);
    }
    return all("CASE_DEADLINE")
        ? NEXT_EVERYWHERE.formatted(most, ofKind, ofKind.replace("d.kind", "e.kind"))
        : NEXT.formatted(DUE_HERE, ofKind);
  }

  /** An open case in which nothing is due has no kind of task. */
  private String resting(boolean mine, Optional<DeadlineKind> kind) {
    if (kind.isPresent()) {
      return "and false";
    }
    if (mine) {
      return OPEN_MINE;
    }
    return all("CASE") ? "" : OPEN_HERE;
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
