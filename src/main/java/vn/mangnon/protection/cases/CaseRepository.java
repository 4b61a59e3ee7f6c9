package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Step;

/** Cases, their actions, and what the actions come to. */
@Repository
class CaseRepository {
  /** A case as the database binds it. */
  record File(
      UUID id,
      UUID concern,
      UUID concernChild,
      int scope,
      int eventScope,
      int place,
      int eventPlace,
      Optional<UUID> child,
      Optional<Instant> anonymisedAt) {
    DeadlineRepository.Owner owner() {
      return new DeadlineRepository.Owner(concern, concernChild, id, scope, eventScope);
    }
  }

  /** An action as a row; its words still sealed. */
  record ActionRow(
      UUID id,
      int number,
      ActionKind kind,
      String payload,
      Step step,
      Instant happenedAt,
      Instant recordedAt,
      String agency,
      Optional<UUID> by,
      String byName) {}

  private static final String FILE =
      "select f.* from protection.case_file f join protection.case_state s on s.case_id = f.id"
          + " where f.id = :id";

  private final JdbcClient jdbc;
  private final java.time.Clock clock;

  CaseRepository(JdbcClient jdbc, java.time.Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets the row rules know in one answer what each statement of this transaction about the case
   * would ask again: whether its actor is in the team.
   */
  private void enter(UUID id) {
    jdbc.sql("select protection.enter(:id)").param("id", id).query(row -> {});
  }

  Optional<File> find(UUID id) {
    enter(id);
    return jdbc.sql(FILE).param("id", id).query(CaseRepository::file).optional();
  }

  /** A case that the actor may act in, and nobody else acts in it until the transaction ends. */
  Optional<File> lock(UUID id) {
    enter(id);
    Optional<UUID> locked =
        jdbc.sql("select case_id from protection.case_state where case_id = :id for update")
            .param("id", id)
            .query((row, number) -> Rows.id(row, "case_id"))
            .optional();
    // Read after waiting: meanwhile the case may have moved, or the actor left its team.
    return locked.flatMap(this::find);
  }

  void add(File file, Actor.User actor, Instant at) {
    jdbc.sql(
            """
            insert into protection.case_file (id, concern, concern_child, scope, event_scope, place,
              event_place, child, opened_at, opened_by)
            values (:id, :concern, :concernChild, :scope, :event, :place, :eventPlace, :child, :at,
              :by)
            """)
        .param("id", file.id())
        .param("concern", file.concern())
        .param("concernChild", file.concernChild())
        .param("scope", file.scope())
        .param("event", file.eventScope())
        .param("place", file.place())
        .param("eventPlace", file.eventPlace())
        .param("child", file.child().orElse(null))
        .param("at", Rows.utc(at))
        .param("by", actor.id())
        .update();
  }

  /** Every action, oldest first. */
  List<ActionRow> actions(UUID id) {
    return jdbc.sql("select * from protection.action where case_id = :id order by number")
        .param("id", id)
        .query(CaseRepository::action)
        .list();
  }

  void add(File file, ActionRow action) {
    jdbc.sql(
            """
            insert into protection.action (id, case_id, scope, event_scope, number, kind, payload,
              step, happened_at, recorded_at, agency, recorded_by, recorded_by_name)
            values (:id, :case, :scope, :event, :number, :kind, :payload::jsonb, :step, :happened,
              :recorded, :agency, :by, :name)
            """)
        .param("id", action.id())
        .param("case", file.id())
        .param("scope", file.scope())
        .param("event", file.eventScope())
        .param("number", action.number())
        .param("kind", action.kind().name())
        .param("payload", action.payload())
        .param("step", action.step().name())
        .param("happened", Rows.utc(action.happenedAt()))
        .param("recorded", Rows.utc(action.recordedAt()))
        .param("agency", action.agency())
        .param("by", action.by().orElse(null))
        .param("name", action.byName())
        .update();
  }

  /** Makes the row of the state what this state is. */
  void write(File file, CaseState state, Instant at) {
    int changed =
        state(
                """
                update protection.case_state set number = :number, turn = :turn, step = :step,
                  risk = :risk, separated_until = :until, changed_at = :at
                where case_id = :id
                """,
                file,
                state,
                at)
            .update();
    if (changed == 0) {
      state(
              """
              insert into protection.case_state (case_id, scope, event_scope, number, turn, step,
                risk, separated_until, changed_at)
              values (:id, :scope, :event, :number, :turn, :step, :risk, :until, :at)
              """,
              file,
              state,
              at)
          .param("scope", file.scope())
          .param("event", file.eventScope())
          .update();
    }
  }

  private JdbcClient.StatementSpec state(String sql, File file, CaseState state, Instant at) {
    return jdbc.sql(sql)
        .param("id", file.id())
        .param("number", state.number())
        .param("turn", state.turn())
        .param("step", state.step().name())
        .param("risk", state.risk().name())
        .param("until", state.separatedUntil().orElse(null))
        .param("at", Rows.utc(at));
  }

  /** Makes the team what this team is; whoever takes themselves out sees nothing after this. */
  void write(File file, Map<UUID, MemberFunction> team, Map<UUID, String> names, Instant at) {
    List<UUID> accounts = List.copyOf(team.keySet());
    jdbc.sql(
            """
            with given as (
              select * from unnest(:ids::uuid[], :accounts::uuid[], :names::text[],
                :functions::text[]) as g (id, account, name, function)),
            gone as (
              update protection.member m set to_at = :at
              where m.case_id = :case and m.to_at is null
                and not exists (
                  select from given g where g.account = m.account and g.function = m.function))
            insert into protection.member (id, case_id, scope, event_scope, account, account_name,
              function, from_at)
            select g.id, :case, :scope, :event, g.account, g.name, g.function, :at from given g
            where not exists (
              select from protection.member m
              where m.case_id = :case and m.account = g.account and m.function = g.function
                and m.to_at is null)
            """)
        .param(
            "ids",
            accounts.stream().map(one -> UuidV7.next(clock).toString()).toArray(String[]::new))
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param(
            "names",
            accounts.stream().map(one -> names.getOrDefault(one, "")).toArray(String[]::new))
        .param(
            "functions",
            accounts.stream().map(one -> String.valueOf(team.get(one))).toArray(String[]::new))
        .param("at", Rows.utc(at))
        .param("case", file.id())
        .param("scope", file.scope())
        .param("event", file.eventScope())
        .update();
  }

  /** Under which identifier the child's identity is kept. */
  UUID person(File file) {
    return jdbc.sql("select id from protection.person where concern_child = :child")
        .param("child", file.concernChild())
        .query(UUID.class)
        .single();
  }

  private static File file(ResultSet row, int number) throws SQLException {
    return new File(
        Rows.id(row, "id"),
        Rows.id(row, "concern"),
        Rows.id(row, "concern_child"),
        row.getInt("scope"),
        row.getInt("event_scope"),
        row.getInt("place"),
        row.getInt("event_place"),
        Rows.optionalId(row, "child"),
        Rows.instant(row, "anonymised_at"));
  }

  private static ActionRow action(ResultSet row, int number) throws SQLException {
    return new ActionRow(
        Rows.id(row, "id"),
        row.getInt("number"),
        ActionKind.valueOf(row.getString("kind")),
        row.getString("payload"),
        Step.valueOf(row.getString("step")),
        Rows.instant(row, "happened_at").orElseThrow(),
        Rows.instant(row, "recorded_at").orElseThrow(),
        row.getString("agency"),
        Rows.optionalId(row, "recorded_by"),
        row.getString("recorded_by_name"));
  }
}
