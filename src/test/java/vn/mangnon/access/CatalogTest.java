package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.database.TestDatabase;

/** What the database's own catalog says of rights, on every server of this machine. */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class CatalogTest {
  private static final String OURS =
      "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'database', 'public')";

  /** Tables that hold nothing about a person, a place's unpublished figures or a right, and why. */
  private static final Map<String, String> UNBOUND =
      Map.ofEntries(
          Map.entry("places", "reference data, open to everybody"),
          Map.entry("agencies", "reference data, open to everybody"),
          Map.entry("programme", "the plan, open to everybody"),
          Map.entry("statistics.element", "what is counted: the plan's definitions"),
          Map.entry("statistics.category", "what is counted: the plan's definitions"),
          Map.entry("statistics.element_category", "what is counted: the plan's definitions"),
          Map.entry("statistics.form", "what is counted: the plan's definitions"),
          Map.entry("statistics.form_element", "what is counted: the plan's definitions"),
          Map.entry("statistics.measure", "what is counted: the plan's definitions"),
          Map.entry("access.scope", "pairs of a place and an agency, no person"),
          Map.entry("access.scope_reach", "computed from places, no person"),
          Map.entry("access.agency_reach", "computed from agencies, no person"),
          Map.entry("sample.mark", "one row that says that figures are made up"),
          Map.entry("web", "sessions: read by their random number before it is known who asks"));

  /** Unique keys other than one identifier from the application, and why they tell nothing. */
  private static final Map<String, String> NATURAL_KEYS =
      Map.ofEntries(
          Map.entry(
              "access.account_login_key", "a login must be one person's; told to managers only"),
          Map.entry(
              "access.account_by_email", "an address must be one person's; told to managers only"),
          Map.entry("access.recovery_code_pkey", "an account and a hash; written at sign-in only"),
          Map.entry(
              "access.external_identity_pkey",
              "an outside identity signs in to one account; written at sign-in only"),
          Map.entry("access.invitation_pkey", "the hash of a random code"),
          Map.entry("audit.checkpoint_pkey", "a position of the chain; written by the sealer"),
          Map.entry(
              "statistics.draft_value_pkey",
              "begins with the identifier of a submission, which nobody can guess"),
          Map.entry(
              "statistics.indicator_value_of",
              "computed and written by the application only; others fail the row rule first"),
          Map.entry(
              "children.count_value_pkey",
              "begins with the identifier of a counting, which nobody can guess"),
          Map.entry(
              "children.retention_subject_pkey",
              "begins with the identifier of a proposal, which nobody can guess"),
          Map.entry(
              "protection.action_number",
              "begins with the identifier of a case, which nobody can guess"),
          Map.entry(
              "protection.deadline_of",
              "begins with the identifier of a child of a report, which nobody can guess"),
          Map.entry(
              "protection.notice_once",
              "written by the application only; begins with the identifier of a deadline"),
          Map.entry(
              "protection.escalation_once",
              "written by the application only; begins with the identifier of a deadline"),
          Map.entry("protection.digest_once", "written by the application only; one's own row"),
          Map.entry(
              "protection.service_number",
              "the directory; whoever may write it may read all of it"),
          Map.entry(
              "protection.referral_event_number",
              "begins with the identifier of a referral, which nobody can guess"),
          Map.entry("statistics.release_pkey", "written by the application only, seen by all"),
          Map.entry("sample.mark_pkey", "one row at most"),
          Map.entry("web.spring_session_pkey", "a random number"),
          Map.entry("web.spring_session_session_id_key", "a random number"),
          Map.entry("web.spring_session_attributes_pkey", "begins with a random number"));

  static Stream<String> servers() {
    return AccessMatrixTest.servers();
  }

  @ParameterizedTest(name = "server {0}")
  @MethodSource("servers")
  void rightsAreAsNarrowAsTheyAreMeant(String server) {
    try (TestDatabase database = TestDatabase.fresh(server)) {
      JdbcTemplate sql = new JdbcTemplate(database.superuser());
      everyBoundTableForcesItsRowRules(sql);
      theRolesOwnNothingAndBypassNothing(sql);
      nobodyExecutesByDefault(sql);
      uniqueKeysTellNothing(sql);
      thePrivilegesOfTheApplicationAreThese(sql);
    }
  }

  private static void everyBoundTableForcesItsRowRules(JdbcTemplate sql) {
    List<String> free =
        sql.queryForList(
            """
            select n.nspname || '.' || c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm', 'f') and %s
              and not (c.relrowsecurity and c.relforcerowsecurity)
            """
                .formatted(OURS),
            String.class);
    assertThat(free)
        .as("tables without forced row rules that nobody has given a reason for")
        .filteredOn(table ->
            !UNBOUND.containsKey(table) && !UNBOUND.containsKey(table.replaceFirst("\\..*", "")))
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select a.attrelid::regclass::text from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.attname = 'scope' and c.relkind = 'r' and %s
                  and not c.relforcerowsecurity
                """
                    .formatted(OURS),
                String.class))
        .as("tables with a scope that is not asked for")
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select c.oid::regclass::text from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s
                  and not coalesce(c.reloptions::text like '%%security_invoker=true%%', false)
                """
                    .formatted(OURS),
                String.class))
        .as("views that read with their owner's rights")
        .isEmpty();
  }

  private static void theRolesOwnNothingAndBypassNothing(JdbcTemplate sql) {
    assertThat(
            sql.queryForList(
                """
                select rolname from pg_roles
                where rolname like 'mangnon%'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """,
                String.class))
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select d.classid::regclass || ' ' || d.objid from pg_shdepend d
                join pg_roles r on r.oid = d.refobjid
                where d.deptype = 'o' and r.rolname in ('mangnon_app', 'mangnon_grants')
                """,
                String.class))
        .as("what the application owns")
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select roleid::regrole::text from pg_auth_members
                where member in ('mangnon_app'::regrole, 'mangnon_grants'::regrole)
                """,
                String.class))
        .as("roles the application can become")
        .isEmpty();
  }

  private static void nobodyExecutesByDefault(JdbcTemplate sql) {
    assertThat(
            sql.queryForList(
                """
                select p.oid::regprocedure::text from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where %s and has_function_privilege('public', p.oid, 'execute')
                """
                    .formatted(OURS),
                String.class))
        .as("functions that everybody may call")
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select p.oid::regprocedure::text from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where %s and p.prosecdef
                  and not coalesce(p.proconfig::text like '%%search_path=pg_catalog, pg_temp%%', false)
                """
                    .formatted(OURS),
                String.class))
        .as("functions with their owner's rights and somebody else's search path")
        .isEmpty();
    assertThat(
            sql.queryForList(
                """
                select n.nspname from pg_namespace n
                where n.nspname not like 'pg_%' and (has_schema_privilege('mangnon_app', n.oid, 'create')
                  or has_schema_privilege('mangnon_grants', n.oid, 'create'))
                """,
                String.class))
        .as("schemas in which the application can make things")
        .isEmpty();
  }

  private static void uniqueKeysTellNothing(JdbcTemplate sql) {
    List<String> natural =
        sql.queryForList(
            """
            select i.indexrelid::regclass::text from pg_index i
            join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where i.indisunique and %s and has_table_privilege('mangnon_app', c.oid, 'insert')
              and not (i.indnkeyatts = 1 and i.indkey[0] > 0 and exists (
                select from pg_attribute a
                where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype))
            """
                .formatted(OURS),
            String.class);
    assertThat(natural).allSatisfy(key -> assertThat(NATURAL_KEYS).containsKey(key));
    assertThat(natural).containsAll(NATURAL_KEYS.keySet());
  }

  private static void thePrivilegesOfTheApplicationAreThese(JdbcTemplate sql) {
    Map<String, String> granted = new TreeMap<>();
    sql.query(
        """
        select grantee || ' ' || table_schema || '.' || table_name as what,
          string_agg(distinct lower(privilege_type), ' ' order by lower(privilege_type)) as rights
        from information_schema.table_privileges
        where grantee in ('mangnon_app', 'mangnon_grants') and table_schema in ('access', 'audit')
        group by 1
        """,
        row -> {
          granted.put(row.getString("what"), row.getString("rights"));
        });
    assertThat(granted)
        .doesNotContainKeys("mangnon_app access.key", "mangnon_grants access.key")
        .doesNotContainKeys("mangnon_app access.policy", "mangnon_grants access.policy")
        .doesNotContainKeys("mangnon_app audit.pending ", "mangnon_grants access.credential")
        .containsEntry("mangnon_app access.user_grant", "select")
        .containsEntry("mangnon_app access.scope", "select")
        .containsEntry("mangnon_app access.scope_reach", "select")
        .containsEntry("mangnon_app access.agency_reach", "select")
        .containsEntry("mangnon_app audit.entry", "insert select")
        .containsEntry("mangnon_app audit.pending", "insert")
        .containsEntry("mangnon_app audit.seal", "select")
        .containsEntry("mangnon_app audit.checkpoint", "insert select")
        .containsEntry("mangnon_grants access.user_grant", "insert select")
        .containsEntry("mangnon_grants audit.entry", "insert")
        .containsEntry("mangnon_grants audit.pending", "insert");
    assertThat(granted.keySet().stream().filter(key -> key.startsWith("mangnon_grants")))
        .containsExactlyInAnyOrder(
            "mangnon_grants access.user_grant",
            "mangnon_grants audit.entry",
            "mangnon_grants audit.pending");
    assertThat(
            sql.queryForList(
                """
                select table_schema || '.' || table_name from information_schema.table_privileges
                where grantee = 'mangnon_app'
                  and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
                    or table_schema in ('places', 'agencies', 'programme')
                      and privilege_type <> 'SELECT')
                """,
                String.class))
        .isEmpty();
  }
}
