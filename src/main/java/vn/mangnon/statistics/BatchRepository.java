package vn.mangnon.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/** Batches and taking them back. */
@Repository
class BatchRepository {
  private static final Duration LONGEST = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final RequestRepository requests;

  BatchRepository(JdbcClient jdbc, RequestRepository requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  List<BatchEntry> newest() {
    return jdbc.sql(
            """
            select id, name, origin, recorded_at, by_name, undone_at
            from statistics.batch order by number desc limit 200
            """)
        .query((row, n) ->
            new BatchEntry(
                row.getObject(1, UUID.class),
                row.getString(2),
                Origin.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant)))
        .list();
  }

  private record Stored(int number, Instant at, Optional<Instant> undoneAt) {}

  UndoAnswer undo(UUID id, Author author, Clock clock) {
    Optional<Stored> stored =
        jdbc.sql(
                "select number, recorded_at, undone_at from statistics.batch where id = :id for update")
            .param("id", id)
            .query((row, n) ->
                new Stored(
                    row.getInt(1),
                    row.getTimestamp(2).toInstant(),
                    Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)))
            .optional();
    if (stored.isEmpty()) {
      return new UndoAnswer.Absent();
    }
    if (stored.get().undoneAt().isPresent()) {
      return new UndoAnswer.AlreadyUndone();
    }
    if (stored.get().at().plus(LONGEST).isBefore(clock.instant())) {
      return new UndoAnswer.TooLate();
    }
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("update statistics.batch set undone_at = :now where id = :id")
        .param("now", now)
        .param("id", id)
        .update();
    return restore(stored.get(), now, author, clock);
  }

  /** Lets nobody write the sheets of the batch while it is taken back. */
  private void lockSheets(int number) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(k) from (
              select distinct s.form::bigint << 32 | s.place as k
              from statistics.submission_event e join statistics.submission s on s.id = e.submission
              where e.batch = :number order by 1) as keys
            """)
        .param("number", number)
        .query(row -> {});
  }

  private UndoAnswer restore(Stored batch, OffsetDateTime now, Author author, Clock clock) {
    lockSheets(batch.number());
    jdbc.sql("drop table if exists taken_back").update();
    long kept =
        jdbc.sql(
                """
                select count(*) from statistics.observation
                where batch = :number and known_to <> 'infinity'
                """)
            .param("number", batch.number())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            create temporary table taken_back on commit drop as
            select element, place, period, category, submission from statistics.observation
            where batch = %d and known_to = 'infinity'
            """
                .formatted(batch.number()))
        .update();
    long restored =
        jdbc.sql(
                """
                update statistics.observation set known_to = :now
                where batch = :number and known_to = 'infinity'
                """)
            .param("now", now)
            .param("number", batch.number())
            .update();
    jdbc.sql(
            """
            insert into statistics.observation
              (known_from, element, place, period, category, scope, import_row, submission, value, comment)
            select distinct on (o.element, o.period, o.place, o.category)
              :now, o.element, o.place, o.period, o.category, o.scope, o.import_row, o.submission,
              o.value, o.comment
            from taken_back t
            join statistics.observation o on o.element = t.element and o.period = t.period
              and o.place = t.place and o.category = t.category
            where o.known_to = :at and o.batch is distinct from :number
            order by o.element, o.period, o.place, o.category, o.known_from desc
            """)
        .param("now", now)
        .param("at", batch.at().atOffset(ZoneOffset.UTC))
        .param("number", batch.number())
        .update();
    withdrawSubmissions(batch.number(), now, author, clock);
    requests.add(list("element"), list("place"), list("period / 1000"));
    return new UndoAnswer.Undone(restored, kept);
  }

  private List<Integer> list(String expression) {
    return jdbc.sql("select distinct " + expression + " from taken_back")
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /**
   * A submission that the batch began and that holds nothing any more gives way to the one before.
   */
  private void withdrawSubmissions(int number, OffsetDateTime now, Author author, Clock clock) {
    List<UUID> begun =
        jdbc.sql(
                """
                select s.id from statistics.submission s
                where s.state <> 'SUPERSEDED' and s.id in (
                  select submission from statistics.submission_event
                  where batch = :number and version = 1)
                  and not exists (
                    select from statistics.observation o
                    join statistics.form_element f on f.element = o.element and f.form = s.form
                    where o.period = s.period and o.place = s.place and o.submission = s.id
                      and o.known_to = 'infinity')
                """)
            .param("number", number)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    for (UUID id : begun) {
      step(id, "SUPERSEDED", now, author, clock);
      jdbc.sql(
              "select supersedes from statistics.submission where id = :id and supersedes is not null")
          .param("id", id)
          .query(UUID.class)
          .optional()
          .ifPresent(before -> step(before, stateBefore(before), now, author, clock));
    }
  }

  private String stateBefore(UUID id) {
    return jdbc.sql(
            """
            select state from statistics.submission_event
            where submission = :id and state <> 'SUPERSEDED' order by version desc limit 1
            """)
        .param("id", id)
        .query(String.class)
        .single();
  }

  private void step(UUID id, String state, OffsetDateTime now, Author author, Clock clock) {
    jdbc.sql(
            """
            with changed as (
              update statistics.submission
              set state = :state, version = version + 1, changed_at = :now, changed_by = :by,
                changed_by_name = :name
              where id = :id
              returning id, scope, state, version)
            insert into statistics.submission_event (id, submission, scope, state, version, at, by, by_name)
            select :event, id, scope, state, version, :now, :by, :name from changed
            """)
        .param("state", state)
        .param("now", now)
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .param("id", id)
        .param("event", UuidV7.next(clock))
        .update();
  }
}
