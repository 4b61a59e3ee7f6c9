package vn.mangnon.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mark of a database with sample figures. */
@Repository
class MarkRepository {
  private final JdbcClient jdbc;

  MarkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Mark> find() {
    return jdbc.sql("select seed, generated_at, note from sample.mark")
        .query((row, n) ->
            new Mark(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3)))
        .optional();
  }

  void add(Mark mark) {
    Instant at = mark.generatedAt();
    jdbc.sql("insert into sample.mark (seed, generated_at, note) values (?, ?, ?)")
        .params(mark.seed(), at.atOffset(ZoneOffset.UTC), mark.note())
        .update();
  }
}
