package vn.mangnon.protection.opening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;

/**
 * One case with a row in every table, everybody who could come near it, and what each of them may
 * read and write when it is sealed and when it is not, written down by hand.
 */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
final class CaseAccess implements AutoCloseable {
  /** What somebody is to the case. */
  enum Who {
    LEAD,
    MEMBER,
    PARTNER,
    CHAIR,
    CHAIR_OF_THE_EVENT,
    /** The chair who agreed to seal it. */
    KEEPER,
    COLLEAGUE,
    OPERATOR,
    LEAD_AGENCY,
    LEADER,
    /** Chair of the commune that is asked to take it over. */
    RECEIVER,
    /** Chair of the commune and named in the report, who asked for it too. */
    NAMED,
    OPENER,
    OPENER_BY_TWO,
    OPENER_PAST,
    OPENER_WITHOUT_RIGHT,
    STRANGER
  }

  private static final Set<String> REPORT = Set.of("concern", "concern_child", "person");
  private static final Set<String> CASE =
      Set.of("case_file", "case_state", "action", "member", "consent");
  static final List<String> TABLES =
      List.of(
          "concern",
          "concern_child",
          "person",
          "named_account",
          "case_file",
          "case_state",
          "action",
          "member",
          "deadline",
          "consent",
          "opening",
          "sealing",
          "transfer",
          "transfer_notice",
          "retention_subject");

  /** A change of nothing in each table that the application may change. */
  private static final Map<String, String> CHANGES =
      Map.of(
          "concern_child", "reason = reason",
          "case_state", "step = step",
          "member", "to_at = to_at",
          "deadline", "exempt = exempt",
          "consent", "withdrawn_by_name = withdrawn_by_name",
          "transfer", "ended_at = ended_at",
          "transfer_notice", "read_at = read_at");

  final ProtectionWorld world = new ProtectionWorld();
  private final Map<Who, Actor.User> people = new EnumMap<>(Who.class);
  private final Map<Who, String> contexts = new EnumMap<>(Who.class);
  private final SingleConnectionDataSource connection;
  final JdbcTemplate sql;
  final UUID caseId;

  CaseAccess() {
    Optional<Integer> home = Optional.of(world.home);
    Optional<Integer> event = Optional.of(world.event);
    for (Who who : Who.values()) {
      people.put(
          who,
          switch (who) {
            case LEAD, MEMBER, COLLEAGUE -> world.register.user(Role.CASE_WORKER, home);
            case CHAIR, KEEPER -> world.register.user(Role.COMMUNE_CHAIR, home);
            case CHAIR_OF_THE_EVENT -> world.register.user(Role.COMMUNE_CHAIR, event);
            case NAMED ->
                world.register.with(
                    world.register.user(Role.COMMUNE_CHAIR, home),
                    world.register.user(Role.CASE_WORKER, home));
            case RECEIVER ->
                world.register.user(Role.COMMUNE_CHAIR, Optional.of(world.register.commune(3)));
            case OPERATOR -> world.operator;
            case LEAD_AGENCY -> world.register.user(Role.LEAD_AGENCY, Optional.empty());
            case LEADER -> world.register.user(Role.PROVINCE_LEADER, Optional.empty());
            case PARTNER, OPENER, OPENER_BY_TWO, OPENER_PAST, OPENER_WITHOUT_RIGHT, STRANGER ->
                world.register.user(Role.CASE_WORKER, Optional.of(world.register.commune(2)));
          });
    }
    NewConcern report =
        world.taken(world.operator, world.told(event, home, List.of(people.get(Who.NAMED).id())));
    caseId = world.open(people.get(Who.LEAD), report);
    world.does(people.get(Who.LEAD), caseId, ProtectionWorld.risk(false));
    join(Who.MEMBER, MemberFunction.WORKER);
    join(Who.PARTNER, MemberFunction.PARTNER);
    offered();
    sql = new JdbcTemplate(connection = connect());
    told(Who.NAMED);
    told(Who.COLLEAGUE);
    consented();
    proposed();
    opened();
    sign();
  }

  /** Signs everybody's context anew, before the last ones expire. */
  void sign() {
    people.forEach((who, actor) -> contexts.put(who, context(actor)));
  }

  private SingleConnectionDataSource connect() {
    try {
      return new SingleConnectionDataSource(
          world.register.database.superuser().getConnection(), true);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void join(Who who, MemberFunction function) {
    world.does(
        people.get(Who.LEAD), caseId, new Payload.MemberAdded(people.get(who).id(), "D", function));
  }

  /** Withdrawn once, so that the other chairs were told of what no longer holds. */
  private void offered() {
    int next = world.register.commune(3);
    UUID first = world.offer(people.get(Who.CHAIR), caseId, next);
    world
        .register
        .the(Transfers.class)
        .withdraw(people.get(Who.CHAIR), world.id(), first, FreeText.of("thử"));
    world.offer(people.get(Who.CHAIR), caseId, next);
  }

  /** A notice that was made before somebody was named, or stopped being a chair. */
  private void told(Who who) {
    sql.update(
        """
        insert into protection.transfer_notice (transfer, state, recipient, case_id, for_scope,
          made_at)
        select id, 'WITHDRAWN', ?, case_id, from_scope, now() from protection.transfer
        where case_id = ? and state = 'ASKED'
        """,
        people.get(who).id(),
        caseId);
  }

  private void consented() {
    sql.update(
        """
        insert into protection.consent (id, case_id, scope, event_scope, kind, giver, form, content,
          given_on, recorded_at, recorded_by, recorded_by_name)
        select gen_random_uuid(), id, scope, event_scope, 'SHARING', 'CHILD', 'WRITTEN', '{}',
          '2026-11-01', now(), gen_random_uuid(), '' from protection.case_file where id = ?
        """,
        caseId);
  }

  /** That it is to be forgotten, as nobody would propose so early. */
  private void proposed() {
    UUID run = world.id();
    sql.update(
        """
        insert into protection.retention_run (id, scope, place, asked_at, asked_by, asked_by_name)
        select ?, scope, place, now(), gen_random_uuid(), '' from protection.case_file where id = ?
        """,
        run,
        caseId);
    sql.update(
        """
        insert into protection.retention_subject (run, concern_child, concern, case_id, scope,
          event_scope, rule, counted_from, due_on)
        select ?, concern_child, concern, id, scope, event_scope, 'case', '2026-11-01', '2036-11-01'
        from protection.case_file where id = ?
        """,
        run,
        caseId);
  }

  private void opened() {
    Openings openings = world.register.the(Openings.class);
    Sealings sealings = world.register.the(Sealings.class);
    FreeText why = FreeText.of("thử");
    asks(openings, Who.OPENER_PAST);
    world.pass(Openings.LONGEST);
    for (Who who : List.of(Who.OPENER, Who.OPENER_WITHOUT_RIGHT, Who.NAMED)) {
      asks(openings, who);
    }
    UUID wish = world.id();
    sealings.ask(people.get(Who.LEAD), wish, caseId, Sealing.Wish.SEAL, why);
    sealings.answer(people.get(Who.KEEPER), wish, true);
    asks(openings, Who.OPENER_BY_TWO);
    UUID asked =
        openings.of(people.get(Who.LEAD), caseId).stream()
            .filter(one -> one.askedBy().equals(people.get(Who.OPENER_BY_TWO).id()))
            .findFirst()
            .orElseThrow()
            .id();
    openings.agree(people.get(Who.LEAD), asked);
    sql.update(
        "update access.user_grant set revoked_at = now() where account_id = ?",
        people.get(Who.OPENER_WITHOUT_RIGHT).id());
  }

  private void asks(Openings openings, Who who) {
    openings.breakGlass(people.get(who), world.id(), AskedCase.of(caseId), FreeText.of("thử"));
  }

  private String context(Actor actor) {
    return world
        .register
        .the(SignedTransaction.class)
        .read(
            actor,
            () ->
                world
                    .register
                    .the(JdbcTemplate.class)
                    .queryForObject("select current_setting('mangnon.context')", String.class));
  }

  /** The tables of the case that somebody reads, and those that they change. */
  record Reach(Set<String> reads, Set<String> writes) {}

  /** Where the database differs from {@link #expected}, in the transaction that is going on. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (boolean sealed : List.of(false, true)) {
      sql.query("select protection.mark(?, ?)", row -> {}, caseId, sealed);
      for (Who who : Who.values()) {
        Reach found = found(who);
        Reach expected = expected(who, sealed);
        if (!found.equals(expected)) {
          wrong.add("%s, sealed %s: %s instead of %s".formatted(who, sealed, found, expected));
        }
      }
    }
    return wrong;
  }

  private Reach found(Who who) {
    sql.query("select set_config('mangnon.context', ?, true)", row -> {}, contexts.get(who));
    sql.execute("set local role mangnon_app");
    Set<String> reads = new TreeSet<>();
    Set<String> writes = new TreeSet<>();
    for (String table : TABLES) {
      if (sql.queryForObject("select count(*) from protection." + table, Long.class) > 0) {
        reads.add(table);
      }
      String change = CHANGES.get(table);
      if (change != null && sql.update("update protection." + table + " set " + change) > 0) {
        writes.add(table);
      }
    }
    sql.execute("reset role");
    return new Reach(reads, writes);
  }

  private static Reach expected(Who who, boolean sealed) {
    Set<String> nothing = Set.of();
    Set<String> worked = Set.of("concern_child", "case_state", "member", "deadline", "consent");
    Set<String> seenThere = seen("deadline", "opening", "sealing");
    Set<String> changedThere = Set.of("case_state", "member", "deadline", "consent");
    Set<String> seenByChair =
        seen("deadline", "opening", "sealing", "transfer", "retention_subject");
    Set<String> changedByChair = Set.of("case_state", "member", "deadline", "consent", "transfer");
    Set<String> opened = seen("deadline", "opening");
    Reach asked = new Reach(new TreeSet<>(Set.of("opening")), nothing);
    Reach none = new Reach(nothing, nothing);
    return switch (who) {
      case LEAD -> new Reach(seen("deadline", "named_account", "opening", "sealing"), worked);
      case MEMBER, PARTNER -> new Reach(seen("deadline", "named_account"), worked);
      case KEEPER -> new Reach(seenByChair, changedByChair);
      case CHAIR -> sealed ? none : new Reach(seenByChair, changedByChair);
      case CHAIR_OF_THE_EVENT -> sealed ? none : new Reach(seenThere, changedThere);
      case RECEIVER ->
          sealed
              ? none
              : new Reach(
                  new TreeSet<>(Set.of("transfer", "transfer_notice")), Set.of("transfer_notice"));
      case COLLEAGUE, OPERATOR ->
          sealed
              ? none
              : new Reach(
                  Set.of("concern", "concern_child", "person", "named_account", "deadline"),
                  Set.of("concern_child", "deadline"));
      case LEAD_AGENCY ->
          sealed ? none : new Reach(Set.of("deadline", "retention_subject"), nothing);
      case OPENER -> sealed ? asked : new Reach(opened, nothing);
      case OPENER_BY_TWO -> new Reach(opened, nothing);
      case NAMED, OPENER_PAST, OPENER_WITHOUT_RIGHT -> asked;
      case LEADER, STRANGER -> none;
    };
  }

  private static Set<String> seen(String... more) {
    Set<String> tables = new TreeSet<>(REPORT);
    tables.addAll(CASE);
    tables.addAll(Set.of(more));
    return tables;
  }

  @Override
  public void close() {
    connection.destroy();
    world.close();
  }
}
