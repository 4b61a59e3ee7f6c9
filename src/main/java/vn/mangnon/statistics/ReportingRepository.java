package vn.mangnon.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/** Which forms came in, and who was reminded of the others. */
@Repository
class ReportingRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  ReportingRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Reminders of one form to one place. */
  record Reminders(String form, int place, int count, Instant last) {}

  List<Submission> current(Period period) {
    return jdbc.sql(
            """
            select distinct on (s.form, s.place) %s
            from statistics.submission s join statistics.form f on f.id = s.form
            where s.period = :period and s.state <> 'SUPERSEDED'
            order by s.form, s.place, s.supersedes is null desc, s.opened_at
            """
                .formatted(SubmissionRepository.COLUMNS))
        .param("period", period.key())
        .query(SubmissionRepository::submission)
        .list();
  }

  /**
   * A form as it stood at a moment.
   *
   * @param late it was first handed in after its due day
   */
  record Standing(String form, int place, Period period, SubmissionState state, boolean late) {}

  /** Every form of a year that had been begun by a moment, in one statement. */
  List<Standing> standing(int year, Instant at) {
    return jdbc.sql(
            """
            select distinct on (s.form, s.place, s.period) f.code, s.place, s.period, e.state,
              (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > s.due_on as late
            from statistics.submission s
            join statistics.form f on f.id = s.form
            join lateral (
              select state from statistics.submission_event
              where submission = s.id and at < :at
              order by version desc, at desc limit 1) e on true
            where s.period between :year * 1000 and :year * 1000 + 999 and e.state <> 'SUPERSEDED'
            order by s.form, s.place, s.period, s.supersedes is null desc, s.opened_at
            """)
        .param("year", year)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Standing(
                row.getString(1),
                row.getInt(2),
                Period.ofKey(row.getInt(3)),
                SubmissionState.valueOf(row.getString(4)),
                row.getBoolean(5)))
        .list();
  }

  List<Reminders> reminders(Period period) {
    return jdbc.sql(
            """
            select f.code, r.place, count(*), max(r.at)
            from statistics.reminder r join statistics.form f on f.id = r.form
            where r.period = :period group by f.code, r.place
            """)
        .param("period", period.key())
        .query((row, n) ->
            new Reminders(
                row.getString(1), row.getInt(2), row.getInt(3), row.getTimestamp(4).toInstant()))
        .list();
  }

  void remind(FormKey form, Owed owed, int scope, String note, Author author) {
    jdbc.sql(
            """
            insert into statistics.reminder (id, form, place, period, scope, at, by, by_name, note)
            values (:id, :form, :place, :period, :scope, :at, :by, :name, :note)
            """)
        .param("id", UuidV7.next(clock))
        .param("form", form.id())
        .param("place", owed.place())
        .param("period", owed.period().key())
        .param("scope", scope)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .param("note", note)
        .update();
  }
}
