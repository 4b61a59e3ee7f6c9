package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;

/** Deadlines as rows: one for each kind and number of a child of a report. */
@Repository
class DeadlineRepository {
  private final JdbcClient jdbc;
  private final java.time.Clock clock;

  DeadlineRepository(JdbcClient jdbc, java.time.Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whose deadlines they are. */
  record Owner(UUID concern, UUID concernChild, @Nullable UUID caseId, int scope, int eventScope) {}

  List<Deadline> of(UUID concernChild) {
    return jdbc.sql(
            """
            select * from protection.deadline where concern_child = :child
            order by start_at, kind, ordinal
            """)
        .param("child", concernChild)
        .query(DeadlineRepository::deadline)
        .list();
  }

  /** Makes the rows what these deadlines are. */
  void write(Owner owner, List<Deadline> deadlines) {
    jdbc.sql(
            """
            insert into protection.deadline (id, concern, concern_child, case_id, scope, event_scope,
              kind, ordinal, rule, start_at, due_at, paused_at, exempt, outcome, ended_at)
            select d.id, :concern, :child, :case::uuid, :scope, :event, d.kind, d.ordinal, d.rule,
              d.start_at, d.due_at, d.paused_at, d.exempt, d.outcome, d.ended_at
            from unnest(:ids::uuid[], :kinds::text[], :ordinals::int[], :rules::text[],
              :starts::timestamptz[], :dues::timestamptz[], :pauses::timestamptz[],
              :exempts::boolean[], :outcomes::text[], :ends::timestamptz[])
              as d (id, kind, ordinal, rule, start_at, due_at, paused_at, exempt, outcome, ended_at)
            on conflict (concern_child, kind, ordinal) do update set case_id = excluded.case_id,
              due_at = excluded.due_at, paused_at = excluded.paused_at, exempt = excluded.exempt,
              outcome = excluded.outcome, ended_at = excluded.ended_at
            where (deadline.case_id, deadline.due_at, deadline.paused_at, deadline.exempt,
                deadline.outcome, deadline.ended_at)
              is distinct from (excluded.case_id, excluded.due_at, excluded.paused_at,
                excluded.exempt, excluded.outcome, excluded.ended_at)
            """)
        .param("concern", owner.concern())
        .param("child", owner.concernChild())
        // Of one type also when there is none, so that the statement stays prepared.
        .param("case", owner.caseId() == null ? null : owner.caseId().toString(), Types.VARCHAR)
        .param("scope", owner.scope())
        .param("event", owner.eventScope())
        .param("ids", texts(deadlines, one -> UuidV7.next(clock).toString()))
        .param("kinds", texts(deadlines, one -> one.kind().name()))
        .param("ordinals", texts(deadlines, one -> String.valueOf(one.ordinal())))
        .param("rules", texts(deadlines, Deadline::rule))
        .param("starts", texts(deadlines, one -> one.start().toString()))
        .param("dues", texts(deadlines, one -> one.due().toString()))
        .param("pauses", texts(deadlines, one -> Rows.orNull(one.pausedAt())))
        .param("exempts", texts(deadlines, one -> String.valueOf(one.exempt())))
        .param("outcomes", texts(deadlines, one -> one.outcome().name()))
        .param("ends", texts(deadlines, one -> Rows.orNull(one.endedAt())))
        .update();
  }

  private static @Nullable String[] texts(
      List<Deadline> deadlines, Function<Deadline, @Nullable String> part) {
    return deadlines.stream().map(part).toArray(String[]::new);
  }

  private static Deadline deadline(ResultSet row, int number) throws SQLException {
    return new Deadline(
        DeadlineKind.valueOf(row.getString("kind")),
        row.getInt("ordinal"),
        row.getString("rule"),
        Rows.instant(row, "start_at").orElseThrow(),
        Rows.instant(row, "due_at").orElseThrow(),
        Rows.instant(row, "paused_at"),
        row.getBoolean("exempt"),
        Deadline.Outcome.valueOf(row.getString("outcome")),
        Rows.instant(row, "ended_at"));
  }
}
