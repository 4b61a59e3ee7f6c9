package vn.mangnon.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/** Submissions and the steps they took. */
@Repository
class SubmissionRepository {
  static final String COLUMNS =
      """
      s.id, f.code as form, s.place, s.period, s.state, s.version, s.supersedes, s.origin, s.reason,
      s.due_on, s.opened_at, s.submitted_at, s.accepted_at, s.locked_at, s.changed_at, s.changed_by_name
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SubmissionRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Nobody else begins or changes a sheet of this form and place until the transaction ends. */
  void lock(int form, int place) {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", (long) form << 32 | place)
        .query(row -> {});
  }

  Optional<Submission> current(int form, int place, Period period) {
    return jdbc.sql(
            """
            select %s from statistics.submission s join statistics.form f on f.id = s.form
            where s.form = :form and s.place = :place and s.period = :period and s.state <> 'SUPERSEDED'
            order by s.opened_at desc limit 1
            """
                .formatted(COLUMNS))
        .param("form", form)
        .param("place", place)
        .param("period", period.key())
        .query(SubmissionRepository::submission)
        .optional();
  }

  Optional<Submission> find(UUID id) {
    return jdbc.sql(
            """
            select %s from statistics.submission s join statistics.form f on f.id = s.form
            where s.id = :id
            """
                .formatted(COLUMNS))
        .param("id", id)
        .query(SubmissionRepository::submission)
        .optional();
  }

  /** The submission that corrects this one, if one was begun. */
  Optional<Submission> correctionOf(UUID id) {
    return jdbc.sql(
            """
            select %s from statistics.submission s join statistics.form f on f.id = s.form
            where s.supersedes = :id and s.state <> 'SUPERSEDED'
              and (s.form, s.period, s.place) = (
                select form, period, place from statistics.submission where id = :id)
            limit 1
            """
                .formatted(COLUMNS))
        .param("id", id)
        .query(SubmissionRepository::submission)
        .optional();
  }

  void add(
      UUID id,
      FormKey form,
      int place,
      Period period,
      int scope,
      LocalDate dueOn,
      Optional<UUID> supersedes,
      Author author) {
    Instant at = clock.instant();
    jdbc.sql(
            """
            insert into statistics.submission
              (id, form, place, period, scope, state, version, supersedes, origin, due_on, opened_at,
               changed_at, changed_by, changed_by_name)
            values (:id, :form, :place, :period, :scope, 'DRAFT', 1, :supersedes, 'ENTRY', :due, :at,
              :at, :by, :name)
            """)
        .param("id", id)
        .param("form", form.id())
        .param("place", place)
        .param("period", period.key())
        .param("scope", scope)
        .param("supersedes", supersedes.orElse(null))
        .param("due", dueOn)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .update();
    event(id, author, Optional.empty());
  }

  /**
   * Moves a submission to a state, if its version is still the one expected.
   *
   * @return false when somebody was faster
   */
  boolean step(
      UUID id, int version, SubmissionState state, Optional<String> reason, Author author) {
    int changed =
        jdbc.sql(
                """
                update statistics.submission
                set state = :state, version = version + 1, reason = :reason,
                  changed_at = :at, changed_by = :by, changed_by_name = :name,
                  submitted_at = case when :state = 'SUBMITTED' then coalesce(submitted_at, :at)
                    else submitted_at end,
                  accepted_at = case when :state = 'ACCEPTED' then :at
                    when :state = 'LOCKED' then accepted_at end,
                  locked_at = case when :state = 'LOCKED' then :at
                    when :state = 'SUPERSEDED' then locked_at end
                where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("reason", reason.orElse(null))
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.id().orElse(null))
            .param("name", author.name())
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 1) {
      event(id, author, reason);
    }
    return changed == 1;
  }

  /** Counts an autosave as a change, without an event. */
  boolean touch(UUID id, int version, Author author) {
    return jdbc.sql(
                """
                update statistics.submission
                set version = version + 1, changed_at = :at, changed_by = :by, changed_by_name = :name
                where id = :id and version = :version
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.id().orElse(null))
            .param("name", author.name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  List<SubmissionEvent> events(UUID id) {
    return jdbc.sql(
            """
            select state, version, reason, at, by_name from statistics.submission_event
            where submission = :id order by version, at
            """)
        .param("id", id)
        .query((row, n) ->
            new SubmissionEvent(
                SubmissionState.valueOf(row.getString(1)),
                row.getInt(2),
                Optional.ofNullable(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getString(5)))
        .list();
  }

  private void event(UUID id, Author author, Optional<String> reason) {
    jdbc.sql(
            """
            insert into statistics.submission_event
              (id, submission, scope, state, version, reason, at, by, by_name)
            select :event, id, scope, state, version, :reason, :at, :by, :name
            from statistics.submission where id = :id
            """)
        .param("event", UuidV7.next(clock))
        .param("reason", reason.orElse(null))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .param("id", id)
        .update();
  }

  static Submission submission(ResultSet row, int number) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    Optional<Instant> submitted = instant(row, "submitted_at");
    return new Submission(
        row.getObject("id", UUID.class),
        row.getString("form"),
        row.getInt("place"),
        Period.ofKey(row.getInt("period")),
        SubmissionState.valueOf(row.getString("state")),
        row.getInt("version"),
        Optional.ofNullable(row.getObject("supersedes", UUID.class)),
        Origin.valueOf(row.getString("origin")),
        Optional.ofNullable(row.getString("reason")),
        due,
        row.getTimestamp("opened_at").toInstant(),
        submitted,
        instant(row, "accepted_at"),
        instant(row, "locked_at"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by_name"),
        submitted.filter(at -> LocalDate.ofInstant(at, Reporting.ZONE).isAfter(due)).isPresent());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
