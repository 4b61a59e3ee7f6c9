package vn.mangnon.protection.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;

/** Reports that wait, within the reach of whoever asks. */
@Repository
class IntakeRepository {
  /** All that wait are read once, to count them and to put them in order. */
  private static final String WAITING =
      """
      with found as materialized (
        select c.*,
          row_number() over (order by
            case c.danger when 'YES' then 0 when 'UNKNOWN' then 1 else 2 end,
            c.received_at, c.id) as place,
          count(*) over () as rows
        from (select distinct h.concern from protection.concern_child h where h.settled is null) w
        cross join lateral (
          select o.id, o.received_at, o.danger, o.channel, o.event_place, o.home_place,
            o.joined_to is not null as joined
          from protection.concern o where o.id = w.concern limit 1) c
        where (:danger::text is null or c.danger = :danger)
          and (:channel::text is null or c.channel = :channel)
          and (:place::int is null or c.event_place = :place or c.home_place = :place)),
      page as materialized (
        select * from found
        where (place - 1) / :size = least(:page - 1, (rows - 1) / :size))
      select page.*, told.children, told.waiting, due.kind, due.due_at
      from page
      cross join lateral (
        select count(*) as children, count(*) filter (where h.settled is null) as waiting
        from protection.concern_child h where h.concern = page.id) told
      left join lateral (
        select d.kind, d.due_at
        from protection.concern_child h
        join protection.deadline d on d.concern_child = h.id
        where h.concern = page.id and h.settled is null and d.outcome = 'OPEN'
          and d.paused_at is null
        order by d.due_at, d.kind limit 1) due on true
      order by place
      """;

  private final JdbcClient jdbc;

  IntakeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some of those that wait.
   *
   * @param rows how many there are altogether
   */
  record Found(long rows, List<Waiting> reports) {}

  /**
   * A page of those in danger first, then those of whom it is not known; of each the longest
   * waiting.
   *
   * @param page from 1; beyond the last one means the last
   */
  Found waiting(InboxFilter filter, int page, int size) {
    AtomicLong rows = new AtomicLong();
    List<Waiting> reports =
        filtered(WAITING, filter)
            .param("page", page)
            .param("size", size)
            .query((row, number) -> {
              rows.set(row.getLong("rows"));
              return row(row, number);
            })
            .list();
    return new Found(rows.get(), reports);
  }

  private JdbcClient.StatementSpec filtered(String sql, InboxFilter filter) {
    return jdbc.sql(sql)
        .param("danger", filter.danger().map(Enum::name).orElse(null))
        .param("channel", filter.channel().map(Enum::name).orElse(null))
        .param("place", filter.place().orElse(null));
  }

  /** What is owed to the children of a report that nobody settled. */
  List<OpenClock> clocks(UUID concern) {
    return jdbc.sql(
            """
            select d.concern_child, d.kind, d.due_at, d.exempt
            from protection.concern_child h
            join protection.deadline d on d.concern_child = h.id
            where h.concern = :concern and h.settled is null and d.outcome = 'OPEN'
            order by h.position, d.due_at
            """)
        .param("concern", concern)
        .query((row, n) ->
            new OpenClock(
                row.getObject("concern_child", UUID.class),
                DeadlineKind.valueOf(row.getString("kind")),
                instant(row, "due_at").orElseThrow(),
                row.getBoolean("exempt")))
        .list();
  }

  /** Cases that a report led to, as far as the reader may open them. */
  Set<UUID> cases(UUID concern) {
    return Set.copyOf(
        jdbc.sql("select id from protection.case_file where concern = :concern")
            .param("concern", concern)
            .query(UUID.class)
            .list());
  }

  /**
   * That a report was taken in.
   *
   * @param recorder only if this account took it in; null for anybody
   */
  Optional<Receipt> receipt(UUID concern, @Nullable UUID recorder) {
    List<OpenClock> clocks = clocks(concern);
    return jdbc.sql(
            """
            select c.received_at, c.danger, c.event_place, c.home_place, (
              select count(*) from protection.concern_child h where h.concern = c.id) as children
            from protection.concern c
            where c.id = :concern and (:recorder::uuid is null or c.recorded_by = :recorder)
            """)
        .param("concern", concern)
        .param("recorder", recorder)
        .query((row, n) ->
            new Receipt(
                concern,
                instant(row, "received_at").orElseThrow(),
                Danger.valueOf(row.getString("danger")),
                number(row, "event_place"),
                number(row, "home_place"),
                row.getInt("children"),
                clocks,
                recorder == null))
        .optional();
  }

  private static Waiting row(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        instant(row, "received_at").orElseThrow(),
        Danger.valueOf(row.getString("danger")),
        Channel.valueOf(row.getString("channel")),
        number(row, "event_place"),
        number(row, "home_place"),
        row.getInt("children"),
        row.getInt("waiting"),
        row.getBoolean("joined"),
        Optional.ofNullable(row.getString("kind")).map(DeadlineKind::valueOf),
        instant(row, "due_at"));
  }

  static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
