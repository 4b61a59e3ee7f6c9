package vn.mangnon.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes reported values in bulk. COPY cannot write to a table with row rules, so it fills a
 * temporary one.
 */
@Repository
class FigureRepository {
  private static final int BUFFER = 1 << 16;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  FigureRepository(DataSource source) {
    this.template = new JdbcTemplate(source);
    this.jdbc = JdbcClient.create(template);
  }

  int nextBatchNumber() {
    return jdbc.sql("select nextval('statistics.batch_number')::int").query(Integer.class).single();
  }

  /** Streams the admitted rows into a temporary table that ends with the transaction. */
  void stage(Iterator<FigureRow> rows, Intake intake) {
    // A batch may follow another in the same transaction.
    template.execute("drop table if exists staged, touched, standing");
    template.execute(
        """
        create temporary table staged (
          element int, place int, period int, category int, value numeric, import_row int,
          comment text, sheet int) on commit drop
        """);
    template.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              copy(connection, rows, intake);
              return null;
            });
    template.execute(
        """
        create temporary table touched (
          sheet int, form int, place int, period int, scope int, submission uuid) on commit drop
        """);
    List<Intake.Touched> sheets = intake.touched();
    template.update(
        """
        insert into touched select * from unnest(
          ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::uuid[])
        """,
        sheets.stream().mapToInt(Intake.Touched::number).toArray(),
        sheets.stream().mapToInt(Intake.Touched::form).toArray(),
        sheets.stream().mapToInt(Intake.Touched::place).toArray(),
        sheets.stream().mapToInt(Intake.Touched::period).toArray(),
        sheets.stream().mapToInt(Intake.Touched::scope).toArray(),
        sheets.stream().map(t -> t.id().toString()).toArray(String[]::new));
    template.execute("analyze staged (element, place, period, sheet)");
    template.execute("analyze touched");
    template.execute("set local work_mem = '64MB'");
  }

  private static void copy(Connection connection, Iterator<FigureRow> rows, Intake intake)
      throws SQLException {
    try (OutputStream out =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class), "copy staged from stdin", BUFFER)) {
      StringBuilder line = new StringBuilder(96);
      while (rows.hasNext()) {
        FigureRow row = rows.next();
        Optional<Intake.Touched> sheet = intake.admit(row);
        if (sheet.isPresent()) {
          line.setLength(0);
          write(line, row, sheet.get().number());
          out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(StringBuilder line, FigureRow row, int sheet) {
    line.append(row.element()).append('\t').append(row.place()).append('\t');
    line.append(row.period()).append('\t').append(row.category()).append('\t');
    line.append(row.value().toPlainString()).append('\t').append(row.row()).append('\t');
    if (row.comment().isEmpty()) {
      line.append("\\N");
    } else {
      for (char c : row.comment().toCharArray()) {
        switch (c) {
          case '\\' -> line.append("\\\\");
          case '\t' -> line.append("\\t");
          case '\n' -> line.append("\\n");
          case '\r' -> line.append("\\r");
          case '\0' -> line.append(' ');
          default -> line.append(c);
        }
      }
    }
    line.append('\t').append(sheet).append('\n');
  }

  /**
   * Lets nobody else write the touched sheets until the transaction ends: one form and place at a
   * time.
   */
  void lockTouched() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(k) from (
              select distinct form::bigint << 32 | place as k from touched order by 1) as keys
            """)
        .query(row -> {});
  }

  /** What staging found against what is known. */
  record Difference(long added, long corrected) {}

  /** Leaves in the temporary table only what differs from what is taken for true now. */
  Difference keepChanges() {
    // A value that is taken for true belongs to a submission of its sheet: where there is none yet,
    // there is nothing to compare with.
    boolean overlaps =
        jdbc.sql(
                """
                select exists (
                  select from touched t
                  join statistics.submission s
                    on s.form = t.form and s.place = t.place and s.period = t.period)
                """)
            .query(Boolean.class)
            .single();
    if (!overlaps) {
      long added = jdbc.sql("select count(*) from staged").query(Long.class).single();
      template.execute("alter table staged add column correction boolean not null default false");
      return new Difference(added, 0);
    }
    template.execute(
        """
        create temporary table changed on commit drop as
        select s.*, o.element is not null as correction
        from staged s
        left join statistics.observation o
          on o.element = s.element and o.period = s.period and o.place = s.place
         and o.category = s.category and o.known_to = 'infinity'
        where o.element is null
           or o.value <> s.value or coalesce(o.comment, '') <> coalesce(s.comment, '')
        """);
    template.execute("drop table staged");
    template.execute("alter table changed rename to staged");
    template.execute("analyze staged");
    return jdbc.sql(
            """
            select count(*) filter (where not correction) as added,
              count(*) filter (where correction) as corrected from staged
            """)
        .query((row, n) -> new Difference(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Only sheets of which something changed are touched. */
  List<UUID> forgetUntouched() {
    jdbc.sql(
            "delete from touched t where not exists (select from staged s where s.sheet = t.sheet)")
        .update();
    return jdbc.sql("select submission from touched")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /**
   * Brings the submissions of the touched sheets to the batch's state, or begins or supersedes
   * them.
   */
  void openSubmissions(Batch batch, int number, Instant at, Author author, Iterator<UUID> ids) {
    template.execute(
        """
        create temporary table standing on commit drop as
        select t.sheet, s.id, s.state, s.version
        from touched t
        join statistics.submission s
          on s.form = t.form and s.place = t.place and s.period = t.period
         and s.state <> 'SUPERSEDED'
        """);
    String state = batch.state().name();
    jdbc.sql(
            """
            update statistics.submission s
            set state = :state, version = s.version + 1, changed_at = :at, changed_by = :by,
              changed_by_name = :name, reason = null,
              submitted_at = coalesce(s.submitted_at, case when :state <> 'DRAFT' then :at end),
              accepted_at = case when :state in ('ACCEPTED', 'LOCKED') then :at end,
              locked_at = case when :state = 'LOCKED' then :at end
            from standing x
            where x.id = s.id and x.state in ('DRAFT', 'RETURNED', 'SUBMITTED')
            """)
        .param("state", state)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .update();
    jdbc.sql(
            """
            update statistics.submission s
            set state = 'SUPERSEDED', version = s.version + 1, changed_at = :at, changed_by = :by,
              changed_by_name = :name
            from standing x where x.id = s.id and x.state in ('ACCEPTED', 'LOCKED')
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .update();
    jdbc.sql(
            """
            insert into statistics.submission
              (id, form, place, period, scope, state, version, supersedes, origin, due_on,
               opened_at, submitted_at, accepted_at, locked_at, changed_at, changed_by, changed_by_name)
            select t.submission, t.form, t.place, t.period, t.scope, :state, 1, x.id, :origin,
              make_date(t.period / 1000 + 1, f.due_month, f.due_day), :at,
              case when :state <> 'DRAFT' then :at end,
              case when :state in ('ACCEPTED', 'LOCKED') then :at end,
              case when :state = 'LOCKED' then :at end, :at, :by, :name
            from touched t join statistics.form f on f.id = t.form
            left join standing x on x.sheet = t.sheet
            where x.id is null or x.state in ('ACCEPTED', 'LOCKED')
            """)
        .param("state", state)
        .param("origin", batch.origin().name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("name", author.name())
        .update();
    jdbc.sql(
            """
            update touched t set submission = x.id
            from standing x where x.sheet = t.sheet and x.state not in ('ACCEPTED', 'LOCKED')
            """)
        .update();
    event(number, at, author, ids);
  }

  private void event(int number, Instant at, Author author, Iterator<UUID> ids) {
    List<UUID> changed =
        jdbc.sql(
                """
                select submission from touched
                union all
                select id from standing where state in ('ACCEPTED', 'LOCKED')
                """)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    // One statement: row rules are worked out anew for each, however few rows it writes.
    template.update(
        """
        insert into statistics.submission_event
          (id, submission, scope, state, version, batch, at, by, by_name)
        select e.id, s.id, s.scope, s.state, s.version, ?, ?, ?::uuid, ?
        from unnest(?::uuid[], ?::uuid[]) as e(id, submission)
        join statistics.submission s on s.id = e.submission
        """,
        number,
        at.atOffset(ZoneOffset.UTC),
        author.id().map(UUID::toString).orElse(null),
        author.name(),
        changed.stream().map(one -> ids.next().toString()).toArray(String[]::new),
        changed.stream().map(UUID::toString).toArray(String[]::new));
  }

  void addBatch(UUID id, int number, int scope, Batch batch, Instant at, Author author) {
    jdbc.sql(
            """
            insert into statistics.batch (id, number, scope, origin, name, recorded_at, by, by_name)
            values (:id, :number, :scope, :origin, :name, :at, :by, :byName)
            """)
        .param("id", id)
        .param("number", number)
        .param("scope", scope)
        .param("origin", batch.origin().name())
        .param("name", batch.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", author.id().orElse(null))
        .param("byName", author.name())
        .update();
  }

  /** Ends the values that the staged ones correct, and writes the staged ones. */
  void write(int number, Instant at, boolean corrections) {
    if (corrections) {
      jdbc.sql(
              """
              update statistics.observation o set known_to = :at
              from staged s
              where s.correction and o.element = s.element and o.period = s.period
                and o.place = s.place and o.category = s.category and o.known_to = 'infinity'
              """)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
    jdbc.sql(
            """
            insert into statistics.observation
              (known_from, element, place, period, category, scope, batch, import_row, submission,
               value, comment)
            select :at, s.element, s.place, s.period, s.category, t.scope, :number,
              nullif(s.import_row, 0), t.submission, s.value, s.comment
            from staged s join touched t on t.sheet = s.sheet
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("number", number)
        .update();
  }
}
