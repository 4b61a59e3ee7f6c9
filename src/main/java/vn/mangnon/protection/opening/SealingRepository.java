package vn.mangnon.protection.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes to seal cases; all that is written goes through functions of the database. */
@Repository
class SealingRepository {
  /** A wish as a row; its words still sealed. */
  record Row(
      UUID id,
      Sealing.Wish wish,
      String reason,
      UUID askedBy,
      String askedByName,
      Instant askedAt,
      Optional<Sealing.Answer> answer) {}

  private final JdbcClient jdbc;

  SealingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> ask(UUID sealing, UUID caseId, Sealing.Wish wish, String reason, UUID entry) {
    return OpeningRepository.word(
        jdbc.sql("select protection.ask_sealing(:sealing, :case, :wish, :reason::jsonb, :entry)")
            .param("sealing", sealing)
            .param("case", caseId)
            .param("wish", wish.name())
            .param("reason", reason)
            .param("entry", entry));
  }

  Optional<String> answer(UUID sealing, boolean agreed, UUID entry) {
    return OpeningRepository.word(
        jdbc.sql("select protection.answer_sealing(:sealing, :agreed, :entry)")
            .param("sealing", sealing)
            .param("agreed", agreed)
            .param("entry", entry));
  }

  boolean sealed(UUID caseId) {
    return jdbc.sql("select exists (select from protection.case_file where id = :id and sealed)")
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  List<Row> of(UUID caseId) {
    return jdbc.sql(
            """
            select * from protection.sealing where case_id = :case
            order by asked_at desc, id desc
            """)
        .param("case", caseId)
        .query(SealingRepository::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String answer = row.getString("answer");
    return new Row(
        row.getObject("id", UUID.class),
        Sealing.Wish.valueOf(row.getString("wish")),
        row.getString("reason"),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        OpeningRepository.at(row, "asked_at"),
        answer == null
            ? Optional.empty()
            : Optional.of(
                new Sealing.Answer(
                    answer.equals("AGREED"),
                    row.getString("answered_by_name"),
                    OpeningRepository.at(row, "answered_at"))));
  }
}
