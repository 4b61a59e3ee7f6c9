package vn.mangnon.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.children.Register.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.duplicates.Duplicates;
import vn.mangnon.children.duplicates.MergeAnswer;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Households;
import vn.mangnon.children.record.Placements;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.record.Standing;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;

/** What the database itself shows of the register, whatever the application asks. */
class RowsTest {
  private static final Register REGISTER = new Register();
  private static final int PLACE = REGISTER.commune(0);
  private static final int ELSEWHERE = REGISTER.commune(1);
  private static final Actor KEEPER = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());

  /** Whoever sent a file sees it, and nobody else. */
  private static final Set<String> OF_THEIR_SENDER =
      Set.of("import", "import_file", "names_owed", "hunt");

  /** A child with a row in every table of the register. */
  private static final UUID CHILD = fullRecord(PLACE, "Chíu Thị Canh");

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void everyTableOfTheRegisterHasRowsAndForcesItsRules() {
    Map<String, Long> counts = counts(REGISTER.superuser());
    assertThat(counts).hasSizeGreaterThanOrEqualTo(14);
    assertThat(tables(REGISTER.superuser(), false)).containsExactly("counted_change");
    assertThat(counts).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    """
                    select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'children' and relkind = 'r'
                      and not (relrowsecurity and relforcerowsecurity)
                    """,
                    String.class))
        .isEmpty();
  }

  @Test
  void withoutASignedContextNoTableShowsARow() {
    assertThat(counts(new JdbcTemplate(REGISTER.database.app())))
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleSeesRowsOfTheRegisterOnlyWhereThePolicySaysSo(Role role) {
    boolean sees =
        role == Role.CHILD_OFFICER || role == Role.COLLABORATOR || role == Role.REGISTER_KEEPER;
    assertThat(seenBy(REGISTER.user(role, Optional.of(PLACE)), "children.identity") > 0)
        .as("at home")
        .isEqualTo(sees);
    Actor stranger = REGISTER.user(role, Optional.of(REGISTER.commune(2)));
    for (String table : counts(REGISTER.superuser()).keySet()) {
      if (!table.equals("name_entry") && !table.startsWith("count_")) {
        assertThat(seenBy(stranger, "children." + table))
            .as("%s elsewhere", table)
            .isEqualTo(
                role == Role.REGISTER_KEEPER && !OF_THEIR_SENDER.contains(table)
                    ? count("children." + table)
                    : 0);
      }
    }
  }

  @Test
  void nobodyMovesARowIntoAnotherCommuneByHand() {
    Actor officer = REGISTER.officer(PLACE);
    assertThatThrownBy(() ->
            REGISTER
                .the(SignedTransaction.class)
                .write(
                    officer,
                    () ->
                        REGISTER
                            .the(JdbcTemplate.class)
                            .update(
                                "update children.identity set scope = (select id from access.scope"
                                    + " where place_id = ? and agency_code = '')",
                                ELSEWHERE)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aRecordOutOfReachAndOneThatDoesNotExistAreTheSameAnswer() {
    Actor stranger = REGISTER.officer(ELSEWHERE);
    ChildFiles files = REGISTER.the(ChildFiles.class);
    assertThat(files.read(stranger, CHILD, "test"))
        .isEqualTo(files.read(stranger, REGISTER.id(), "test"))
        .isEmpty();
    assertThat(files.history(stranger, CHILD)).isEmpty();
  }

  @Test
  void aChildAddedElsewhereChangesNoAnswer() {
    Actor officer = REGISTER.officer(PLACE);
    List<Object> before = answers(officer);
    fullRecord(ELSEWHERE, "Chíu Thị Canh");
    assertThat(answers(officer)).isEqualTo(before);
  }

  @Test
  void theAuditTrailNeverHoldsAName() {
    REGISTER.file(KEEPER, CHILD);
    assertThat(
            REGISTER
                .superuser()
                .queryForObject(
                    "select count(*) from audit.entry e where e::text ilike '%Canh%' or e::text ilike '%Mẩy%'",
                    Long.class))
        .isZero();
  }

  private static List<Object> answers(Actor officer) {
    ChildSearch search = REGISTER.the(ChildSearch.class);
    return List.of(
        search.find(officer, ChildQuery.named("Chíu Thị Canh")),
        search.find(
            officer,
            ChildQuery.named("Chiu Canh").born(BirthDate.year(2018)).caredForBy("Chìu Thị Mẩy")),
        search.find(officer, ChildQuery.named("").numbered("022318123456")),
        REGISTER.the(Reach.class).counts(officer),
        REGISTER.the(Placements.class).waiting(officer),
        REGISTER.the(Duplicates.class).open(officer));
  }

  private static UUID fullRecord(int place, String name) {
    UUID child = REGISTER.open(KEEPER, place, name, "04/05/2018", "Chìu Thị Mẩy");
    UUID other = REGISTER.open(KEEPER, place, name, "04/05/2018", "Chìu Thị Mẩy");
    UUID household = REGISTER.id();
    Households households = REGISTER.the(Households.class);
    done(
        households.join(KEEPER, child, household, "H1", "Chìu A Sồi", Home.in(place), Span.open()));
    done(
        households.stand(
            KEEPER, child, household, Standing.POOR, LocalDate.of(2024, 1, 1), "document"));
    done(
        REGISTER
            .the(Facts.class)
            .record(
                KEEPER,
                child,
                new FactEntry(
                    REGISTER.id(),
                    new Fact.Vaccination("bcg", 1),
                    LocalDate.of(2018, 6, 1),
                    Optional.empty(),
                    "",
                    "visit")));
    assertThat(REGISTER.the(Duplicates.class).merge(KEEPER, child, other, ""))
        .isInstanceOf(MergeAnswer.Done.class);
    done(
        REGISTER
            .the(vn.mangnon.children.requests.Requests.class)
            .take(
                KEEPER,
                child,
                vn.mangnon.children.requests.RequestKind.VIEW,
                "mẹ",
                "",
                Register.TODAY));
    count(place);
    REGISTER
        .superuser()
        .update(
            """
            with asked as (
                insert into children.export
                select gen_random_uuid(), id, place_id, 'ALL', 'thử', 1, false, now(),
                  gen_random_uuid(), ''
                from access.scope where place_id = ? and agency_code = ''
                returning id, scope, asked_by),
              decided as (
                insert into children.export_decision
                select gen_random_uuid(), id, scope, true, asked_by, now(), gen_random_uuid(), ''
                from asked)
            insert into children.export_download
            select gen_random_uuid(), id, scope, 'CSV', 1, now(), asked_by, '' from asked
            """,
            place);
    REGISTER
        .superuser()
        .update(
            """
            with run as (
                insert into children.retention_run
                select gen_random_uuid(), scope, place, 'ERASE', now(), gen_random_uuid(), ''
                from children.child where id = ?
                returning id, scope, asked_by),
              subject as (
                insert into children.retention_subject select id, ?, scope, 'ERASE' from run)
            insert into children.retention_decision
            select gen_random_uuid(), id, scope, false, 0, asked_by, now(), gen_random_uuid(), ''
            from run
            """,
            child,
            child);
    // What comes with work in the villages.
    REGISTER
        .superuser()
        .update(
            """
            insert into children.village_assignment (id, episode, scope, place, village_name,
              collaborator, collaborator_name, starts_on, known_from, recorded_by_name)
            select gen_random_uuid(), id, scope, place, 'Thôn 1', gen_random_uuid(), '', '2026-01-01',
              now(), '' from children.child where id = ?
            """,
            child);
    REGISTER
        .superuser()
        .update(
            """
            insert into children.field_operation (id, scope, account, kind, applied_at)
            select gen_random_uuid(), scope, gen_random_uuid(), 'FACT', now()
            from children.child where id = ?
            """,
            child);
    // What a neighbour's file said otherwise.
    REGISTER
        .superuser()
        .update(
            """
            insert into children.conflict
              (id, child, scope, import, source, field, held, held_source, given, found_at)
            select gen_random_uuid(), id, scope, gen_random_uuid(), 'civil', 'NAME', 'A', 'family',
              'B', now()
            from children.child where id = ?
            """,
            child);
    REGISTER
        .superuser()
        .update(
            """
            with sent as (
              insert into children.import (id, source, file_name, bytes, state, began_at,
                work_began_at, changed_at, by, by_name)
              values (gen_random_uuid(), 'civil', 'a.csv', 1, 'CHECKED', now(), now(), now(),
                gen_random_uuid(), '')
              returning id, by)
            insert into children.import_file select id, by, '' from sent
            """);
    REGISTER
        .superuser()
        .update(
            "insert into children.names_owed values (gen_random_uuid(), now(), gen_random_uuid())");
    REGISTER
        .superuser()
        .update(
            """
            insert into children.hunt (id, state, began_at, work_began_at, changed_at, by, by_name)
            values (gen_random_uuid(), 'DONE', now(), now(), now(), gen_random_uuid(), '')
            """);
    // Neither a source identifier nor a placement comes with an ordinary record.
    REGISTER
        .superuser()
        .update(
            """
            insert into children.source_identifier
              (id, child, scope, system, identifier, known_from, recorded_by_name)
            select gen_random_uuid(), id, scope, 'civil', 'K-1', now(), '' from children.child where id = ?
            """,
            child);
    REGISTER
        .superuser()
        .update(
            """
            insert into children.placement
              (id, child, scope, from_place, village_name, candidates, proposed, basis, alike, opened_at)
            select gen_random_uuid(), id, scope, place, '', array[place], place, 'FIRST', 0, now()
            from children.child where id = ?
            """,
            child);
    return child;
  }

  /** Numbers of a form, which hold nothing of a child and go by the rights to figures. */
  private static void count(int place) {
    REGISTER
        .superuser()
        .update(
            """
            with scope as (select id from access.scope where place_id = ? and agency_code = ''),
              run as (
                insert into children.count_run
                  (id, scope, form, place, period, last_day, counted_at, counted_by_name)
                select gen_random_uuid(), id, 'F', ?, 2026001, '2026-11-23', now(), '' from scope
                returning id, scope),
              value as (
                insert into children.count_value select id, scope, 'e', 'total', 1 from run),
              choice as (
                insert into children.count_choice
                select gen_random_uuid(), scope, ?, 'e', 2026, true, now(), null, '' from run)
            insert into children.count_publication
              (id, scope, run, batch, elements, published_at, published_by_name)
            select gen_random_uuid(), scope, id, gen_random_uuid(), array['e'], now(), '' from run
            """,
            place,
            place,
            place);
  }

  /** Of the tables that the application may read at all. */
  private static Map<String, Long> counts(JdbcTemplate sql) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables(sql, true)) {
      Long rows = sql.queryForObject("select count(*) from children." + table, Long.class);
      counts.put(table, rows == null ? 0 : rows);
    }
    return counts;
  }

  private static List<String> tables(JdbcTemplate sql, boolean readable) {
    return sql.query(
        """
        select relname from pg_class
        where relnamespace = 'children'::regnamespace and relkind = 'r'
          and has_table_privilege('mangnon_app', oid, 'select') = ?
        """,
        (row, n) -> row.getString(1),
        readable);
  }

  private static long count(String table) {
    return REGISTER.count(table);
  }

  private static long seenBy(Actor actor, String table) {
    Long rows =
        REGISTER
            .the(SignedTransaction.class)
            .read(
                actor,
                () ->
                    REGISTER
                        .the(JdbcTemplate.class)
                        .queryForObject("select count(*) from " + table, Long.class));
    return rows == null ? 0 : rows;
  }
}
