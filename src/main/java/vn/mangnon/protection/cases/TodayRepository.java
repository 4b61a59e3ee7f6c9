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

  /** A placement that goes on after its case was closed is still looked after by the team. */
  private static final String CARED_FOR =
      """
      d.kind = 'CARE_REVIEW'
          and d.case_id = any (array(select unnest((select protection.my_cases()))))
      """;

  /** In reach of the reader's communes and teams, or opened in an emergency. */
  private static final String DUE_HERE =
      """
      d.scope = any (array(select unnest((select access.scopes('CASE_DEADLINE', 'READ')))))
        or d.event_scope = any (array(select unnest((select access.scopes('CASE_DEADLINE', 'READ')))))
        or d.case_id = any (array(select case_id from open))
        or %s
      """
          .formatted(CARED_FOR);

  /** Of cases in whose team the reader is, or which wait for the reader as a chair. */
  private static final String DUE_MINE =
      """
      d.case_id = any (array(select case_id from open))
        or %s
        or d.kind = 'SEPARATION' and d.case_id is not null
          and (d.scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
            or d.event_scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT'))))))
      """
          .formatted(CARED_FOR);

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

  private static final String OPEN_EVERYWHERE =
      """
      select s.case_id, s.step from protection.case_state s where s.step <> 'CLOSED'
      """;

  // Each way has its index; of all of them at once the planner makes a walk through all cases.
  private static final String OPEN_HERE =
      """
      select s.case_id, s.step from protection.case_state s
      where s.step <> 'CLOSED'
        and s.scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
      union
      select s.case_id, s.step from protection.case_state s
      where s.step <> 'CLOSED'
        and s.event_scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
      union
      select s.case_id, s.step from protection.case_state s
      where s.step <> 'CLOSED' and s.case_id = any (array(
        select unnest((select protection.my_cases() || protection.opened()))))
      """;

  private static final String OPEN_MINE =
      """
      select s.case_id, s.step from protection.case_state s
      where s.step <> 'CLOSED'
        and s.case_id = any (array(select unnest((select protection.my_cases()))))
      union
      select s.case_id, s.step from protection.case_state s
      where s.step in ('EMERGENCY', 'PLANNED', 'STABLE')
        and s.scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
      union
      select s.case_id, s.step from protection.case_state s
      where s.step = 'EMERGENCY'
        and s.event_scope = any (array(select unnest((select access.scopes('CASE', 'ACCEPT')))))
      """;

  /**
   * What is due, and open cases in which nothing is: cut before more is read of each. The limits of
   * one keep the planner, which cannot know how few cases a reader reaches, from reading all.
   */
  private static final String TASKS =
      """
      with open as materialized (%3$s),
      due as materialized (%2$s),
      resting as (
        select o.case_id from open o
        where %4$s and (
          select e.case_id from protection.deadline e
          where e.case_id = o.case_id and e.outcome = 'OPEN' limit 1) is null),
      tasks as materialized (
        select * from due
        union all
        select f.concern, f.concern_child, f.id, f.scope, null, null, false, false
        from resting r cross join lateral (
          select * from protection.case_file c where c.id = r.case_id limit 1) f
        order by paused, due_at nulls last, concern_child limit %1$d)
      select t.*, c.danger, %5$s as step,
        coalesce(
          case when t.case_id is not null or c.id is null then
            (select p.place_id from access.scope p where p.id = t.scope) end,
          c.home_place, c.event_place) as place
      from tasks t
      left join open o on o.case_id = t.case_id
      left join protection.concern c on c.id = t.concern
      order by t.paused, t.due_at nulls last, t.concern_child
      """;

  /** What waits for a chair may be in a case that is not among those waiting. */
  private static final String STEP_MINE =
      """
      coalesce(o.step, (select s.step from protection.case_state s
        where s.case_id = t.case_id))
      """;

  /** Of closed cases nothing is due but that a placement is looked after. */
  private static final String STEP_HERE =
      """
      coalesce(o.step, case when t.kind = 'CARE_REVIEW' then (
        select s.step from protection.case_state s where s.case_id = t.case_id) end)
      """;

  private final JdbcClient jdbc;

  TodayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Everything stands in the text: a statement without parameters is planned once a connection.
  List<Task> open(int most, boolean mine, Optional<DeadlineKind> kind) {
    return jdbc.sql(
            TASKS.formatted(
                most,
                due(most, mine, kind),
                open(mine),
                // An open case in which nothing is due has no kind of task.
                kind.isEmpty(),
                mine ? STEP_MINE : STEP_HERE))
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

  private String open(boolean mine) {
    if (mine) {
      return OPEN_MINE;
    }
    return all("CASE") ? OPEN_EVERYWHERE : OPEN_HERE;
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
