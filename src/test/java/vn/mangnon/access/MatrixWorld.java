package vn.mangnon.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.mangnon.database.TestDatabase;

/**
 * A small country on a real database: places that merged and split, agencies that followed one
 * another, one row of every bound table for each pair of them, and somebody of every kind.
 */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
final class MatrixWorld implements AutoCloseable {
  static final int PROVINCE = 100;
  static final int OWN_COMMUNE = 401;
  static final int SEALED = -1;
  static final int UNKNOWN_SCOPE = 9999;

  /** Agency and function of the grants. */
  static final List<String> GRANTED_AGENCIES =
      List.of("/", "HEALTH/", "HEALTH/children", "HEALTH/poverty", "INTERIOR/children", "EDU/");

  /** By hand: the place, the units in it, and their whole predecessors with the units in those. */
  static final Map<Integer, Set<Integer>> PLACES_REACHED =
      Map.of(
          OWN_COMMUNE,
          Set.of(401, 501, 301, 302, 305, 502),
          PROVINCE,
          Set.of(100, 210, 220, 301, 302, 303, 304, 305, 401, 402, 501, 502));

  /** By hand: the agency and those it succeeded in that function. */
  static final Map<String, Set<String>> AGENCIES_REACHED =
      Map.of(
          "HEALTH/", Set.of("HEALTH", "LABOUR"),
          "HEALTH/children", Set.of("HEALTH", "LABOUR"),
          "HEALTH/poverty", Set.of("HEALTH"),
          "INTERIOR/children", Set.of("INTERIOR"),
          "EDU/", Set.of("EDU", "TRAINING"));

  private static final String PLACES_AND_AGENCIES =
      """
      insert into places.place (id, code, valid_from, kind, level, name, full_name, name_en,
        urban_rural, alternative_codes, confidence, source)
      select id, id::text, '2020-01-01', kind, level, 'P', 'P', 'P', 'rural', '{}', 'A', 'test'
      from (values (100, 'province', 'province'), (210, 'district', 'district'),
        (220, 'district', 'district'), (301, 'commune', 'commune'), (302, 'commune', 'commune'),
        (303, 'commune', 'commune'), (304, 'commune', 'commune'), (305, 'commune', 'commune'),
        (401, 'commune', 'commune'), (402, 'ward', 'commune'), (501, 'village', 'village'),
        (502, 'village', 'village')) as p (id, kind, level);
      insert into places.parenthood (place_id, parent_id, valid_from)
      values (210, 100, '2020-01-01'), (220, 100, '2020-01-01'), (301, 210, '2020-01-01'),
        (302, 210, '2020-01-01'), (303, 220, '2020-01-01'), (304, 220, '2020-01-01'),
        (305, 210, '2020-01-01'), (401, 100, '2025-07-01'), (402, 100, '2025-07-01'),
        (501, 401, '2025-07-01'), (502, 301, '2020-01-01');
      insert into places.succession (from_place, to_place, on_date, kind, doubtful, confidence,
        source, note)
      select f, t, d::date, k, false, 'A', 'test', ''
      from (values (305, 301, '2021-01-01', 'whole'), (301, 401, '2025-07-01', 'whole'),
        (302, 401, '2025-07-01', 'whole'), (303, 401, '2025-07-01', 'part'),
        (303, 402, '2025-07-01', 'part'), (304, 402, '2025-07-01', 'whole'),
        (302, 402, '2025-07-01', 'area_only')) as s (f, t, d, k);
      insert into agencies.agency (code, kind, valid_from, name_vi, name_en, in_plan, confidence,
        source)
      select code, 'department', '2020-01-01', code, code, true, 'A', 'test'
      from unnest(array['HEALTH', 'LABOUR', 'INTERIOR', 'AGRICULTURE', 'EDU', 'TRAINING']) as code;
      insert into agencies.succession (from_agency, to_agency, on_date, function, confidence,
        source, note_vi)
      select f, t, '2025-03-01', n, 'A', 'test', ''
      from (values ('LABOUR', 'HEALTH', 'children'), ('LABOUR', 'AGRICULTURE', 'poverty'),
        ('LABOUR', 'INTERIOR', '*'), ('TRAINING', 'EDU', '*')) as s (f, t, n);
      """;

  private static final String QUESTIONS =
      """
      create schema probe;
      create table probe.subject (number int primary key, context text not null);
      create table probe.template (tbl text primary key, content jsonb not null);
      create table probe.answer (subject int, topic text, scopes int[]);

      create function probe.cells(subjects int[], resources text[], actions text[])
      returns table (subject int, resource text, action text, every boolean, scopes int[])
      language plpgsql as $$
      declare s probe.subject;
      begin
        for s in select * from probe.subject where number = any (subjects) order by number loop
          perform set_config('mangnon.context', s.context, true);
          return query select s.number, r, a, access.sees_all(r, a), access.scopes(r, a)
            from unnest(resources) as r cross join unnest(actions) as a;
        end loop;
      end $$;

      create function probe.told(subjects int[], resources text[], actions text[])
      returns table (subject int, resource text, action text, reach text)
      language plpgsql as $$
      declare s probe.subject;
      begin
        for s in select * from probe.subject where number = any (subjects) order by number loop
          perform set_config('mangnon.context', s.context, true);
          return query select s.number, r, a, access.reach(r, a)
            from unnest(resources) as r cross join unnest(actions) as a;
        end loop;
      end $$;

      create function probe.seen(subjects int[], tables text[])
      returns table (subject int, tbl text, verb text, scopes int[]) language plpgsql as $$
      declare
        s probe.subject;
        t text;
        columns text;
        found int[];
      begin
        for s in select * from probe.subject where number = any (subjects) order by number loop
          perform set_config('mangnon.context', s.context, true);
          foreach t in array tables loop
            execute format('select array_agg(distinct scope) from %s', t) into found;
            return query select s.number, t, 'read', coalesce(found, '{}');
            select string_agg(format('%1$I = %1$I', attname), ', ') into columns
              from pg_attribute where attrelid = t::regclass and attnum > 0 and not attisdropped
              and has_column_privilege(attrelid, attnum, 'update');
            if columns is not null then
              execute format(
                'with w as (update %s set %s returning scope) select array_agg(distinct scope) from w',
                t, columns) into found;
              return query select s.number, t, 'change', coalesce(found, '{}');
            end if;
            if has_table_privilege(t, 'delete') then
              begin
                execute format(
                  'with w as (delete from %s returning scope) select array_agg(distinct scope) from w',
                  t) into found;
                raise exception using errcode = 'MN001';
              exception when sqlstate 'MN001' then null;
              end;
              return query select s.number, t, 'remove', coalesce(found, '{}');
            end if;
          end loop;
        end loop;
      end $$;

      create function probe.added(subjects int[], tables text[], tried int[])
      returns table (subject int, tbl text, scopes int[]) language plpgsql as $$
      declare
        s probe.subject;
        t text;
        wanted int;
        found int[];
      begin
        for s in select * from probe.subject where number = any (subjects) order by number loop
          perform set_config('mangnon.context', s.context, true);
          foreach t in array tables loop
            found := '{}';
            foreach wanted in array tried loop
              begin
                execute format(
                  'insert into %s select (jsonb_populate_record(null::%s, content || %L)).* from probe.template where tbl = %L',
                  t, t, jsonb_build_object('scope', wanted), t);
                raise exception using errcode = 'MN001';
              exception
                when sqlstate 'MN001' then found := found || wanted;
                when insufficient_privilege then null;
              end;
            end loop;
            return query select s.number, t, found;
          end loop;
        end loop;
      end $$;
      grant usage on schema probe to mangnon_app;
      grant select on all tables in schema probe to mangnon_app;
      """;

  /** One pair of a place and an agency, to which one row of each bound table belongs. */
  record Row(int scope, int place, String agency) {
    boolean sealed() {
      return scope == SEALED;
    }
  }

  /** Every pair, a sealed row, and a row whose scope nobody has made. */
  static final List<Row> ROWS = rows();

  private final TestDatabase database;
  private final SingleConnectionDataSource master;
  private final SingleConnectionDataSource app;
  final List<Subject> subjects = Subject.all();
  final List<String> tables;

  MatrixWorld(String server) {
    database = TestDatabase.fresh(server);
    master = connect(database.superuser());
    app = connect(database.app());
    JdbcTemplate sql = new JdbcTemplate(master);
    new JdbcTemplate(database.owner()).execute(PLACES_AND_AGENCIES);
    AccessLoad load = new AccessLoad(Policy.CURRENT);
    load.run(database.owner());
    sql.execute("delete from access.scope");
    ROWS.stream()
        .filter(row -> row.scope() > 0 && row.scope() != UNKNOWN_SCOPE)
        .forEach(row ->
            sql.update(
                "insert into access.scope (id, place_id, agency_code) values (?, ?, ?)",
                row.scope(),
                row.place(),
                row.agency()));
    sql.execute(QUESTIONS);
    subjects.forEach(subject -> add(sql, subject));
    SignedTransaction signing = transaction(load, Duration.ofDays(1));
    SignedTransaction late = transaction(load, Duration.ofDays(-1));
    subjects.forEach(subject ->
        sql.update(
            "insert into probe.subject values (?, ?)",
            subject.number(),
            context(subject, signing, late)));
    tables = boundTables(sql);
    tables.forEach(table -> fill(sql, table));
    sql.execute("analyze");
  }

  /** Tables whose row rules ask for the scopes of a resource. */
  private static List<String> boundTables(JdbcTemplate sql) {
    return sql.queryForList(
        """
        select distinct schemaname || '.' || tablename from pg_policies
        where coalesce(qual, '') || coalesce(with_check, '') like '%access.scopes(%'
          and exists (
            select from pg_attribute a
            where a.attrelid = format('%I.%I', schemaname, tablename)::regclass
              and a.attname = 'scope')
        order by 1
        """,
        String.class);
  }

  /** Puts a row for each scope into a table, whatever its other columns are. */
  private static void fill(JdbcTemplate sql, String table) {
    sql.queryForList(
            "select conname from pg_constraint where conrelid = ?::regclass and contype in ('c', 'f', 'p', 'u')",
            String.class,
            table)
        .forEach(name ->
            sql.execute(
                "alter table %s drop constraint if exists \"%s\" cascade".formatted(table, name)));
    sql.execute("alter table %s disable trigger user".formatted(table));
    sql.queryForList(
            """
            select indexrelid::regclass::text from pg_index
            where indrelid = ?::regclass and indisunique
            """,
            String.class,
            table)
        .forEach(index -> sql.execute("drop index " + index));
    Map<String, String> values = new LinkedHashMap<>();
    sql.query(
        """
        select attname, format_type(atttypid, null) as type from pg_attribute
        where attrelid = ?::regclass and attnum > 0 and not attisdropped
        """,
        row -> {
          String column = row.getString("attname");
          // A row that is bound to two places is bound to the second one by nobody here.
          values.put(
              column,
              column.endsWith("_scope") ? String.valueOf(SEALED) : example(row.getString("type")));
        },
        table);
    values.put("scope", "scope");
    sql.execute(
        "insert into %s (%s) select %s from unnest(array%s) as scope"
            .formatted(
                table,
                String.join(", ", values.keySet().stream().map("\"%s\""::formatted).toList()),
                String.join(", ", values.values()),
                ROWS.stream().map(Row::scope).toList()));
    sql.update(
        "insert into probe.template select ?, to_jsonb(t) from %s as t limit 1".formatted(table),
        table);
  }

  private static String example(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "integer", "bigint", "numeric", "smallint" -> "1";
      case "boolean" -> "false";
      case "timestamp with time zone" -> "now()";
      case "date" -> "current_date";
      case "text" -> "'x'";
      case "integer[]", "text[]" -> "'{}'";
      case "jsonb" -> "'{}'";
      case "bytea" -> "'\\x00'";
      default -> throw new AssertionError("Say how to fill a column of type " + type);
    };
  }

  private void add(JdbcTemplate sql, Subject subject) {
    if (subject.kind() != Subject.Kind.PERSON) {
      return;
    }
    boolean disabled =
        subject.grants().stream().anyMatch(g -> g.state() == Subject.State.ACCOUNT_DISABLED);
    sql.update(
        """
        insert into access.account (id, login, display_name, made_at, sessions_end_at, disabled_at)
        values (?, ?, 'X', '2020-01-01', '2020-01-01', case when ? then timestamptz '2026-01-01' end)
        """,
        subject.id(),
        "subject" + subject.number(),
        disabled);
    LocalDate today = LocalDate.now(TestAccess.CLOCK);
    for (Subject.Given grant : subject.grants()) {
      sql.update(
          """
          insert into access.user_grant (id, account_id, role, place_id, agency_code, function,
            valid_from, valid_to, granted_at, revoked_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, '2020-01-01', case when ? then timestamptz '2026-01-01' end)
          """,
          UUID.randomUUID(),
          subject.id(),
          grant.role().name(),
          grant.place().orElse(null),
          grant.agency().orElse(null),
          grant.function().orElse(null),
          switch (grant.state()) {
            case FROM_TODAY -> today;
            case FROM_TOMORROW -> today.plusDays(1);
            case HOLDS, UNTIL_TODAY, UNTIL_YESTERDAY, REVOKED, ACCOUNT_DISABLED ->
                LocalDate.of(2020, 1, 1);
          },
          switch (grant.state()) {
            case UNTIL_TODAY -> today;
            case UNTIL_YESTERDAY -> today.minusDays(1);
            case HOLDS, FROM_TODAY, FROM_TOMORROW, REVOKED, ACCOUNT_DISABLED -> null;
          },
          grant.state() == Subject.State.REVOKED);
    }
  }

  private SignedTransaction transaction(AccessLoad load, Duration ahead) {
    return new SignedTransaction(
        new JdbcTransactionManager(app),
        new ContextRepository(app),
        load::key,
        TestAccess.CLOCK,
        InstantSource.offset(InstantSource.system(), ahead));
  }

  private String context(Subject subject, SignedTransaction signing, SignedTransaction late) {
    return switch (subject.kind()) {
      case PERSON -> text(signing, new Actor.User(subject.id(), "X", List.of()));
      case MACHINE -> text(signing, Actor.machine("test"));
      case ANONYMOUS -> text(signing, Actor.PUBLIC);
      case UNSIGNED -> "";
      case FORGED ->
          text(signing, Actor.machine("test")).replaceFirst("[0-9a-f]{64}$", "ab".repeat(32));
      case EXPIRED -> text(late, Actor.machine("test"));
    };
  }

  private String text(SignedTransaction transaction, Actor actor) {
    return transaction.read(
        actor,
        () ->
            String.valueOf(
                new JdbcTemplate(app)
                    .queryForObject("select current_setting('mangnon.context')", String.class)));
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(SEALED, OWN_COMMUNE, "HEALTH"));
    rows.add(new Row(UNKNOWN_SCOPE, 0, "NOBODY"));
    int scope = 0;
    for (int place : new TreeSet<>(PLACES_REACHED.get(PROVINCE))) {
      for (String agency :
          List.of("HEALTH", "LABOUR", "INTERIOR", "AGRICULTURE", "EDU", "TRAINING", "")) {
        rows.add(new Row(++scope, place, agency));
      }
    }
    return List.copyOf(rows);
  }

  private static SingleConnectionDataSource connect(DataSource source) {
    try {
      Connection connection = source.getConnection();
      return new SingleConnectionDataSource(connection, true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Accepts what belongs to each second scope, and says which these are. */
  Set<Integer> acceptSome() {
    JdbcTemplate sql = new JdbcTemplate(master);
    sql.update("update statistics.submission set state = 'ACCEPTED' where scope % 2 = 0");
    sql.update(
        """
        update statistics.observation o set submission = s.id
        from statistics.submission s where s.scope = o.scope
        """);
    return ROWS.stream()
        .map(Row::scope)
        .filter(scope -> scope % 2 == 0)
        .collect(Collectors.toSet());
  }

  /** As the superuser, on one connection. */
  SingleConnectionDataSource master() {
    return master;
  }

  /** As the application, on one connection. */
  SingleConnectionDataSource app() {
    return app;
  }

  @Override
  public void close() {
    master.destroy();
    app.destroy();
    database.close();
  }
}
