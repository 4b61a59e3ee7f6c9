package vn.mangnon.protection.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposals, and the functions of the database that make, decide and execute them. */
@Repository
class CaseRetentionRepository {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RUNS =
      """
      select r.*, d.approved, d.anonymised, d.decided_at, d.decided_by_name
      from protection.retention_run r left join protection.retention_decision d on d.run = r.id
      """;

  private final JdbcClient jdbc;

  CaseRetentionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was anonymised. */
  record Gone(UUID concernChild, Optional<UUID> caseId) {}

  /** The communes for which the actor may propose. */
  List<Integer> places() {
    return jdbc.sql("select protection.retention_places()")
        .query((row, number) -> row.getInt(1))
        .list();
  }

  Optional<String> propose(UUID run, int place, List<CaseTerm> terms) {
    return word(
        jdbc.sql("select protection.propose_retention(:run, :place, :rules::jsonb)")
            .param("run", run)
            .param("place", place)
            .param("rules", json(terms)));
  }

  Optional<String> decide(UUID decision, UUID run, boolean approved) {
    return word(
        jdbc.sql("select protection.decide_retention(:id, :run, :approved)")
            .param("id", decision)
            .param("run", run)
            .param("approved", approved));
  }

  /** Takes away what an approved proposal names and is still due; as the application only. */
  List<Gone> anonymise(UUID run, List<CaseTerm> terms) {
    return jdbc.sql("select * from protection.anonymise(:run, :rules::jsonb)")
        .param("run", run)
        .param("rules", json(terms))
        .query((row, number) ->
            new Gone(row.getObject("concern_child", UUID.class), id(row, "case_id")))
        .list();
  }

  /** Takes away the reasons of askings that opened nothing; as the application only. */
  List<UUID> forgetAskings(Instant before) {
    return jdbc.sql("select * from protection.forget_askings(:before)")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  List<HeldCase> held(List<CaseTerm> terms) {
    return jdbc.sql("select case_id, due_on, held from protection.retention_held(:rules::jsonb)")
        .param("rules", json(terms))
        .query((row, number) ->
            new HeldCase(
                row.getObject("case_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                HeldCase.Hold.valueOf(row.getString("held"))))
        .list();
  }

  List<TermProposal> newest(int most) {
    List<TermProposal> runs =
        jdbc.sql(RUNS + " order by r.asked_at desc, r.id desc limit :most")
            .param("most", most)
            .query(CaseRetentionRepository::proposal)
            .list();
    return with(runs);
  }

  Optional<TermProposal> find(UUID run) {
    return with(
            jdbc.sql(RUNS + " where r.id = :run")
                .param("run", run)
                .query(CaseRetentionRepository::proposal)
                .list())
        .stream()
        .findFirst();
  }

  private List<TermProposal> with(List<TermProposal> runs) {
    Map<UUID, List<TermProposal.Subject>> subjects = new HashMap<>();
    jdbc.sql(
            """
            select * from protection.retention_subject where run = any (:runs)
            order by due_on, concern_child
            """)
        .param("runs", runs.stream().map(TermProposal::id).toArray(UUID[]::new))
        .query(row -> {
          subjects
              .computeIfAbsent(row.getObject("run", UUID.class), run -> new ArrayList<>())
              .add(subject(row));
        });
    return runs.stream()
        .map(run ->
            new TermProposal(
                run.id(),
                run.place(),
                run.askedAt(),
                run.askedBy(),
                run.askedByName(),
                subjects.getOrDefault(run.id(), List.of()),
                run.decision()))
        .toList();
  }

  /** Terms as the database reads them, in their order. */
  private static String json(List<CaseTerm> terms) {
    ArrayNode rules = JSON.createArrayNode();
    for (CaseTerm term : terms) {
      ObjectNode rule = rules.addObject();
      rule.put("n", rules.size());
      rule.put("code", term.code());
      rule.put("kind", term.kind().name());
      ArrayNode grounds = rule.putArray("grounds");
      term.grounds().forEach(grounds::add);
      rule.put("after", term.after().toString());
      term.notBeforeAge().ifPresent(age -> rule.put("age", age.toString()));
    }
    return rules.toString();
  }

  private static TermProposal proposal(ResultSet row, int number) throws SQLException {
    return new TermProposal(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        instant(row, "asked_at"),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_by_name"),
        List.of(),
        row.getObject("decided_at") == null
            ? Optional.empty()
            : Optional.of(
                new TermProposal.Decision(
                    row.getBoolean("approved"),
                    row.getInt("anonymised"),
                    instant(row, "decided_at"),
                    row.getString("decided_by_name"))));
  }

  private static TermProposal.Subject subject(ResultSet row) throws SQLException {
    return new TermProposal.Subject(
        row.getObject("concern_child", UUID.class),
        row.getObject("concern", UUID.class),
        id(row, "case_id"),
        row.getString("rule"),
        row.getObject("counted_from", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getString("outcome")).map(TermProposal.Outcome::valueOf));
  }

  /** What a function answered; nothing when it knows of nothing within the actor's reach. */
  private static Optional<String> word(JdbcClient.StatementSpec call) {
    return call.query((row, number) -> Optional.ofNullable(row.getString(1))).single();
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
