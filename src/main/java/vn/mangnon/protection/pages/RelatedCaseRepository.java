package vn.mangnon.protection.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/** What belongs beside a case: its report, and cases of the same child and of the same report. */
@Repository
class RelatedCaseRepository {
  private static final int MOST = 30;
  private final JdbcClient jdbc;

  RelatedCaseRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row of what is beside a case: whether its report is seen, and with it a case, if any. */
  private record Row(boolean report, Optional<RelatedCase> related) {}

  RelatedCases.Beside of(UUID caseId, UUID concern, @Nullable UUID child) {
    List<Row> rows = rows(caseId, concern, child);
    return new RelatedCases.Beside(
        rows.getFirst().report(), rows.stream().flatMap(row -> row.related().stream()).toList());
  }

  private List<Row> rows(UUID caseId, UUID concern, @Nullable UUID child) {
    return jdbc.sql(
            """
            select exists (select from protection.concern c where c.id = :concern) as report, o.*
            from (select) as one
            left join (
              select f.id, f.child is not distinct from :child::uuid and f.child is not null as same,
                s.step, f.opened_at, n.kind, n.due_at
              from protection.case_file f
              join protection.case_state s on s.case_id = f.id
              left join lateral (
                select d.kind, d.due_at from protection.deadline d
                where d.case_id = f.id and d.outcome = 'OPEN' and d.paused_at is null
                order by d.exempt, d.due_at, d.kind, d.ordinal limit 1) n on true
              join protection.case_file this on this.id = :case
              where f.id <> :case and (
                f.concern = :concern
                or f.child = :child::uuid
                  and f.opened_at between this.opened_at - interval '12 months'
                    and this.opened_at + interval '12 months')
              order by f.opened_at desc, f.id limit :most) as o on true
            order by o.opened_at desc, o.id
            """)
        .param("case", caseId)
        .param("concern", concern)
        .param("child", child == null ? null : child.toString())
        .param("most", MOST)
        .query((row, number) -> new Row(row.getBoolean("report"), related(row)))
        .list();
  }

  private static Optional<RelatedCase> related(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new RelatedCase(
                id,
                row.getBoolean("same"),
                Step.valueOf(row.getString("step")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                next(row)));
  }

  private static Optional<RelatedCase.Next> next(ResultSet row) throws SQLException {
    Optional<DeadlineKind> kind =
        Optional.ofNullable(row.getString("kind")).map(DeadlineKind::valueOf);
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RelatedCase.Next(
                kind.get(), row.getObject("due_at", OffsetDateTime.class).toInstant()));
  }
}
