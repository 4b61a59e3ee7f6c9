package vn.mangnon.protection.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.cases.Purpose;

/** Openings and readings of cases; all that is written goes through functions of the database. */
@Repository
class OpeningRepository {
  /** An opening as a row; its words still sealed. */
  record Row(
      UUID id,
      String code,
      Optional<UUID> caseId,
      String reason,
      UUID askedBy,
      String askedByName,
      Instant askedAt,
      Optional<Opening.Held> held,
      Optional<String> agreedBy,
      Optional<Review> review) {}

  /** A review as columns; its words still sealed. */
  record Review(Opening.Verdict verdict, String found, String by, Instant at) {}

  private final JdbcClient jdbc;

  OpeningRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> breakGlass(UUID opening, AskedCase asked, String reason, UUID entry) {
    return word(
        jdbc.sql(
                "select protection.break_glass(:opening, :code, :exact::uuid, :reason::jsonb, :entry)")
            .param("opening", opening)
            .param("code", asked.digits())
            .param("exact", asked.exact().orElse(null))
            .param("reason", reason)
            .param("entry", entry));
  }

  Optional<String> agree(UUID opening, UUID entry) {
    return word(
        jdbc.sql("select protection.agree_opening(:opening, :entry)")
            .param("opening", opening)
            .param("entry", entry));
  }

  Optional<String> review(UUID opening, Opening.Verdict verdict, String found, UUID entry) {
    return word(
        jdbc.sql("select protection.review_opening(:opening, :verdict, :found::jsonb, :entry)")
            .param("opening", opening)
            .param("verdict", verdict.name())
            .param("found", found)
            .param("entry", entry));
  }

  List<Row> all(int most) {
    return jdbc.sql("select * from protection.opening order by asked_at desc, id desc limit :most")
        .param("most", most)
        .query(OpeningRepository::row)
        .list();
  }

  List<Row> of(UUID caseId, int most) {
    return jdbc.sql(
            """
            select * from protection.opening where case_id = :case
            order by asked_at desc, id desc limit :most
            """)
        .param("case", caseId)
        .param("most", most)
        .query(OpeningRepository::row)
        .list();
  }

  Optional<Row> find(UUID opening) {
    return jdbc.sql("select * from protection.opening where id = :id")
        .param("id", opening)
        .query(OpeningRepository::row)
        .optional();
  }

  long owed() {
    return jdbc.sql(
            """
            select greatest(protection.owed_reviews(), (
              select count(*) from protection.opening
              where from_at is not null and reviewed_at is null
                and asked_by is distinct from access.user_id()))
            """)
        .query(Long.class)
        .single();
  }

  boolean answersFor(UUID caseId) {
    return jdbc.sql("select protection.answers_for(:case)")
        .param("case", caseId)
        .query(Boolean.class)
        .single();
  }

  List<Reading> readings(UUID caseId, int most) {
    return jdbc.sql("select at, name, event, purpose from protection.readers(:case, :most)")
        .param("case", caseId)
        .param("most", most)
        .query(OpeningRepository::reading)
        .list();
  }

  /** What a function answered; nothing when it knows of nothing within the actor's reach. */
  static Optional<String> word(JdbcClient.StatementSpec call) {
    return call.query((row, number) -> Optional.ofNullable(row.getString(1))).single();
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    boolean held = row.getObject("from_at") != null;
    boolean reviewed = row.getObject("reviewed_at") != null;
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("code"),
        Optional.ofNullable(row.getObject("case_id", UUID.class)),
        row.getString("reason"),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        at(row, "asked_at"),
        held
            ? Optional.of(new Opening.Held(at(row, "from_at"), at(row, "until_at")))
            : Optional.empty(),
        Optional.ofNullable(row.getString("agreed_by_name")),
        reviewed
            ? Optional.of(
                new Review(
                    Opening.Verdict.valueOf(row.getString("verdict")),
                    row.getString("found"),
                    row.getString("reviewed_by_name"),
                    at(row, "reviewed_at")))
            : Optional.empty());
  }

  private static Reading reading(ResultSet row, int number) throws SQLException {
    String purpose = row.getString("purpose");
    return new Reading(
        at(row, "at"),
        Optional.ofNullable(row.getString("name")).orElse(""),
        "case.unmasked".equals(row.getString("event")),
        purpose.isEmpty() ? Optional.empty() : Optional.of(Purpose.valueOf(purpose)));
  }
}
