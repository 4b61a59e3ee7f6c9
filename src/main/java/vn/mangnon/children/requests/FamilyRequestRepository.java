package vn.mangnon.children.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Recorder;

/** Requests about children's data. */
@Repository
class FamilyRequestRepository {
  private final JdbcClient jdbc;

  FamilyRequestRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Request request, int scope, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.request
              (id, child, scope, kind, asked_by, details, asked_on, acknowledge_by, answer_by,
               recorded_at, recorded_by, recorded_by_name)
            values (:id, :child, :scope, :kind, :askedBy, :details, :askedOn, :acknowledgeBy,
              :answerBy, :at, :by, :name)
            """)
        .param("id", request.id())
        .param("child", request.child())
        .param("scope", scope)
        .param("kind", request.kind().name())
        .param("askedBy", request.askedBy())
        .param("details", request.details())
        .param("askedOn", request.askedOn())
        .param("acknowledgeBy", request.acknowledgeBy())
        .param("answerBy", request.answerBy())
        .param("at", utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  /** Open ones within reach, the most urgent first. */
  List<Request> open() {
    return jdbc.sql(
            """
            select * from children.request where outcome is null
            order by case when acknowledged_at is null then acknowledge_by else answer_by end, id
            limit 200
            """)
        .query(FamilyRequestRepository::request)
        .list();
  }

  Optional<Request> find(UUID id) {
    return jdbc.sql("select * from children.request where id = :id and outcome is null for update")
        .param("id", id)
        .query(FamilyRequestRepository::request)
        .optional();
  }

  void acknowledge(UUID id, Instant at) {
    jdbc.sql(
            "update children.request set acknowledged_at = :at where id = :id and acknowledged_at is null")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  void answer(UUID id, Request.Outcome outcome, String answer, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            update children.request set outcome = :outcome, answer = :answer, answered_at = :at,
              acknowledged_at = coalesce(acknowledged_at, :at), answered_by = :by,
              answered_by_name = :name
            where id = :id
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("answer", answer)
        .param("at", utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
    String outcome = row.getString("outcome");
    String answer = row.getString("answer");
    return new Request(
        row.getObject("id", UUID.class),
        row.getObject("child", UUID.class),
        RequestKind.valueOf(row.getString("kind")),
        row.getString("asked_by"),
        row.getString("details"),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("acknowledge_by", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        Optional.ofNullable(acknowledged).map(OffsetDateTime::toInstant),
        Optional.ofNullable(outcome).map(Request.Outcome::valueOf),
        answer == null ? "" : answer);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
