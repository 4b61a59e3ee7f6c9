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
  private final JdbcClient jdbc;

  TodayRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Task> open(int most, boolean mine, Optional<DeadlineKind> kind) {
    return jdbc.sql(
            """
            with due as (
              select distinct on (d.concern_child) d.concern, d.concern_child, d.case_id, d.kind,
                d.due_at, d.paused_at is not null as paused, d.exempt
              from protection.deadline d
              where d.outcome = 'OPEN' and (:kind::text is null or d.kind = :kind)
              order by d.concern_child, d.paused_at is not null, d.due_at),
            going as (
              select f.concern, f.concern_child, s.case_id, s.step, f.place, s.scope, s.event_scope
              from protection.case_state s join protection.case_file f on f.id = s.case_id
              where s.step <> 'CLOSED')
            select coalesce(g.concern, d.concern) as concern,
              coalesce(g.concern_child, d.concern_child) as concern_child,
              coalesce(g.case_id, d.case_id) as case_id, g.step, c.danger,
              coalesce(g.place, c.home_place, c.event_place) as place, d.kind, d.due_at,
              coalesce(d.paused, false) as paused, coalesce(d.exempt, false) as exempt
            from due d
            full join going g on g.concern_child = d.concern_child
            left join protection.concern c on c.id = coalesce(g.concern, d.concern)
            where (:kind::text is null or d.kind is not null)
              and (not :mine
                or coalesce(g.case_id, d.case_id) = any (array(select unnest(protection.mine())))
                or (g.step in ('EMERGENCY', 'PLANNED', 'STABLE') or d.kind = 'SEPARATION')
                  and g.scope = any (array(select unnest(access.scopes('CASE', 'ACCEPT'))))
                or (g.step = 'EMERGENCY' or d.kind = 'SEPARATION')
                  and g.event_scope = any (array(select unnest(access.scopes('CASE', 'ACCEPT')))))
            order by coalesce(d.paused, false), d.due_at nulls last, concern_child
            limit :most
            """)
        .param("most", most)
        .param("mine", mine)
        .param("kind", kind.map(DeadlineKind::name).orElse(null))
        .query(TodayRepository::task)
        .list();
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
