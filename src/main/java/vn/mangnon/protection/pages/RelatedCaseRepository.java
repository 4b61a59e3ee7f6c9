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

/** Cases of the same child and of the same report. */
@Repository
class RelatedCaseRepository {
  private static final int MOST = 30;
  private final JdbcClient jdbc;

  RelatedCaseRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RelatedCase> of(UUID caseId, UUID concern, @Nullable UUID child) {
    return jdbc.sql(
            """
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
            order by f.opened_at desc, f.id limit :most
            """)
        .param("case", caseId)
        .param("concern", concern)
        .param("child", child == null ? null : child.toString())
        .param("most", MOST)
        .query((row, number) ->
            new RelatedCase(
                row.getObject("id", UUID.class),
                row.getBoolean("same"),
                Step.valueOf(row.getString("step")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                next(row)))
        .list();
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
