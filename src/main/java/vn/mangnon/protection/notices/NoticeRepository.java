package vn.mangnon.protection.notices;

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
import vn.mangnon.protection.cases.Handover;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.DeadlineKind;

/** What people were told, for themselves. */
@Repository
class NoticeRepository {
  private final JdbcClient jdbc;

  NoticeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest of each deadline; what is unread and open first, the gravest before the others. */
  List<Notice> mine(int most) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (n.deadline) n.* from protection.notice n
              order by n.deadline, n.made_at desc, n.id desc)
            select n.id, n.kind, n.made_at, n.read_at, d.kind as deadline_kind, d.concern, d.case_id,
              d.due_at, d.outcome, s.place_id
            from latest n
            join protection.deadline d on d.id = n.deadline
            left join access.scope s on s.id = d.scope
            order by n.read_at is not null, d.outcome <> 'OPEN',
              array_position(array['RAISED', 'OVERDUE', 'SOON', 'STARTED'], n.kind), d.due_at, n.id
            limit :most
            """)
        .param("most", most)
        .query(NoticeRepository::notice)
        .list();
  }

  /** What the askings between communes came to; what no longer holds the row rules hide. */
  List<TransferNotice> transfers(int most) {
    return jdbc.sql(
            """
            select n.transfer, n.case_id, n.state, n.made_at, n.read_at, t.from_place, t.to_place,
              t.answer_by
            from protection.transfer_notice n
            join protection.transfer t on t.id = n.transfer
            order by n.read_at is not null, n.made_at desc, n.transfer
            limit :most
            """)
        .param("most", most)
        .query(NoticeRepository::transfer)
        .list();
  }

  /** The latest days' numbers. */
  List<Digest> digests(int most) {
    return jdbc.sql("select * from protection.digest order by day desc limit :most")
        .param("most", most)
        .query((row, number) ->
            new Digest(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("started"),
                row.getInt("soon"),
                row.getInt("overdue"),
                row.getInt("raised"),
                row.getObject("read_at") != null))
        .list();
  }

  /**
   * What was told last of a deadline that is still open, of an asking between communes that still
   * holds, and the latest numbers, if unread. Asked on every page: it reads the unread only.
   */
  long unread(int most) {
    return jdbc.sql(
            """
            select (
              select count(*) from (
                select from protection.notice n
                join protection.deadline d on d.id = n.deadline and d.outcome = 'OPEN'
                where n.read_at is null and not exists (
                  select from protection.notice later
                  where later.deadline = n.deadline
                    and (later.made_at, later.id) > (n.made_at, n.id))
                limit :most) as unread)
              + (select count(*) from (
                  select from protection.transfer_notice n where n.read_at is null
                  limit :most) as answered)
              + (select count(*) from (
                  select g.read_at from protection.digest g order by g.day desc limit 1) as latest
                where latest.read_at is null)
            """)
        .param("most", most)
        .query(Long.class)
        .single();
  }

  void read(List<UUID> ids, Instant at) {
    read("notice", "id", ids, at);
    read("transfer_notice", "transfer", ids, at);
    read("digest", "id", ids, at);
  }

  private void read(String table, String key, List<UUID> ids, Instant at) {
    jdbc.sql(
            """
            update protection.%s set read_at = :at where %s = any (:ids) and read_at is null
            """
                .formatted(table, key))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        DeadlineKind.valueOf(row.getString("deadline_kind")),
        row.getObject("concern", UUID.class),
        Optional.ofNullable(row.getObject("case_id", UUID.class)),
        Optional.ofNullable(row.getObject("place_id", Integer.class)),
        instant(row, "due_at").orElseThrow(),
        Deadline.Outcome.valueOf(row.getString("outcome")),
        instant(row, "made_at").orElseThrow(),
        instant(row, "read_at"));
  }

  private static TransferNotice transfer(ResultSet row, int number) throws SQLException {
    return new TransferNotice(
        row.getObject("transfer", UUID.class),
        row.getObject("case_id", UUID.class),
        Handover.State.valueOf(row.getString("state")),
        row.getInt("from_place"),
        row.getInt("to_place"),
        row.getObject("answer_by", LocalDate.class),
        instant(row, "made_at").orElseThrow(),
        instant(row, "read_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
