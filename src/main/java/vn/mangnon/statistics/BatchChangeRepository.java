package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the values of a batch with what stood before them and what stands now. */
@Repository
class BatchChangeRepository {
  private static final String CHANGES =
      """
      select o.element, o.place, o.period, o.category, before.value as before, o.value,
        later.value as now
      from statistics.observation o
      left join statistics.observation before
        on before.element = o.element and before.period = o.period and before.place = o.place
       and before.category = o.category and before.known_to = o.known_from
       and before.batch is distinct from o.batch
      left join statistics.observation later
        on o.known_to <> 'infinity' and later.known_to = 'infinity'
       and later.element = o.element and later.period = o.period and later.place = o.place
       and later.category = o.category
      where o.batch = (select number from statistics.batch where id = :batch)
      """;
  private static final String ORDER =
      " order by o.period, o.place, o.element, o.category limit :limit offset :offset";

  private final JdbcClient jdbc;

  BatchChangeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<BatchChange> changes(UUID batch, long offset, int limit) {
    return jdbc.sql(CHANGES + ORDER)
        .param("batch", batch)
        .param("limit", limit)
        .param("offset", offset)
        .query(BatchChangeRepository::change)
        .list();
  }

  List<BatchChange> corrections(UUID batch) {
    return jdbc.sql(CHANGES + " and later.element is not null" + ORDER)
        .param("batch", batch)
        .param("limit", 20)
        .param("offset", 0)
        .query(BatchChangeRepository::change)
        .list();
  }

  long corrected(UUID batch) {
    return jdbc.sql(
            "select count(*) from (" + CHANGES + " and later.element is not null) as corrected")
        .param("batch", batch)
        .query(Long.class)
        .single();
  }

  List<Submission> accepted(UUID batch) {
    return jdbc.sql(
            """
            select %s from statistics.submission s join statistics.form f on f.id = s.form
            where s.state in ('ACCEPTED', 'LOCKED') and s.id in (
              select o.submission from statistics.observation o
              where o.known_to = 'infinity'
                and o.batch = (select number from statistics.batch where id = :batch))
            order by s.period, s.place limit 20
            """
                .formatted(SubmissionRepository.COLUMNS))
        .param("batch", batch)
        .query(SubmissionRepository::submission)
        .list();
  }

  private static BatchChange change(ResultSet row, int number) throws SQLException {
    return new BatchChange(
        row.getInt("element"),
        row.getInt("place"),
        Period.ofKey(row.getInt("period")),
        row.getInt("category"),
        Optional.ofNullable(row.getBigDecimal("before")),
        row.getBigDecimal("value"),
        Optional.<BigDecimal>ofNullable(row.getBigDecimal("now")));
  }
}
