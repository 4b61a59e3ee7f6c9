package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.protection.secrecy.SealedJson;

/** Askings to take a case over, and the move of the case, which the database makes. */
@Repository
class TransferRepository {
  /** The most a list shows. */
  private static final int MOST = 100;

  /** Row rules show an asking to the commune that is asked too; this is what the other keeps. */
  private static final String KEPT =
      """
      select t.*, d.id as answer, d.payload as answered from protection.transfer t
      left join protection.action d on t.state = 'DECLINED' and d.case_id = t.case_id
        and d.kind = 'TRANSFER_DECLINED' and d.payload ->> 'offer' = t.id::text
      where (t.from_scope = any (array(select unnest((select access.scopes('CASE', 'READ')))))
          or (select access.user_id()) = any (t.team))
        and\s
      """;

  private final JdbcClient jdbc;
  private final SealedJson json;

  TransferRepository(JdbcClient jdbc, SealedJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(
      CaseRepository.File file, Payload.TransferAsked asked, int to, Actor.User actor, Instant at) {
    jdbc.sql(
            """
            insert into protection.transfer (id, case_id, from_scope, to_scope, from_place, to_place,
              content, answer_by, state, asked_at, asked_by, asked_by_name)
            values (:id, :case, :fromScope, :toScope, :from, :to, :content::jsonb, :answerBy, 'ASKED',
              :at, :by, :name)
            """)
        .param("id", asked.offer())
        .param("case", file.id())
        .param("fromScope", file.scope())
        .param("toScope", to)
        .param("from", asked.from())
        .param("to", asked.to())
        .param("content", json.write(asked.offer(), asked))
        .param("answerBy", asked.answerBy())
        .param("at", Rows.utc(at))
        .param("by", actor.id())
        .param("name", actor.name())
        .update();
  }

  /** Ends an asking that still waits. */
  void end(UUID id, Handover.State became, Instant at) {
    jdbc.sql(
            """
            update protection.transfer set state = :state, ended_at = :at
            where id = :id and state = 'ASKED'
            """)
        .param("id", id)
        .param("state", became.name())
        .param("at", Rows.utc(at))
        .update();
  }

  /** Moves the case to the commune of the actor, who may accept it; empty when it waits no more. */
  Optional<UUID> accept(UUID id, Instant at) {
    return jdbc.sql("select protection.accept_transfer(:id, :at) as case_id")
        .param("id", id)
        .param("at", Rows.utc(at))
        .query((row, number) -> Rows.optionalId(row, "case_id"))
        .single();
  }

  /** Gives every row of a case the commune that accepted it last. */
  void rehouse(UUID caseId) {
    jdbc.sql("select protection.rehouse(:case)").param("case", caseId).query(row -> {});
  }

  boolean sealed(UUID caseId) {
    return jdbc.sql("select exists (select from protection.case_file where id = :id and sealed)")
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  boolean hasChair(int place) {
    return jdbc.sql("select protection.has_chair(:place)")
        .param("place", place)
        .query(Boolean.class)
        .single();
  }

  /** What the actor may accept or decline, the oldest first. */
  List<Offer> offers() {
    return jdbc.sql("select * from protection.offers()").query(this::offer).list();
  }

  /** Who could lead the case that is asked, by name. */
  List<Offer.Receiver> receivers(UUID id) {
    return jdbc.sql(
            """
            select account, called, post from protection.receivers(:id)
            order by post, called, account
            """)
        .param("id", id)
        .query((row, number) ->
            new Offer.Receiver(
                Rows.id(row, "account"),
                row.getString("called"),
                Role.valueOf(row.getString("post"))))
        .list();
  }

  Optional<Handover> kept(UUID id) {
    return jdbc.sql(KEPT + "t.id = :id").param("id", id).query(this::handover).optional();
  }

  /** What waits for an answer, and what was handed over; the newest first. */
  List<Handover> kept() {
    return jdbc.sql(
            KEPT + "t.state in ('ASKED', 'ACCEPTED') order by t.asked_at desc, t.id limit :most")
        .param("most", MOST)
        .query(this::handover)
        .list();
  }

  /** As the application only: what somebody did before under this transaction. */
  Optional<CaseAnswer.Done> done(UUID transaction, UUID by) {
    return jdbc.sql(
            """
            select case_id, number, step from protection.action
            where id = :id and recorded_by = :by
            """)
        .param("id", transaction)
        .param("by", by)
        .query((row, number) ->
            new CaseAnswer.Done(
                Rows.id(row, "case_id"), row.getInt("number"), Step.valueOf(row.getString("step"))))
        .optional();
  }

  private Payload.TransferAsked asked(ResultSet row) throws SQLException {
    return json.read(Rows.id(row, "id"), row.getString("content"), Payload.TransferAsked.class);
  }

  private Offer offer(ResultSet row, int number) throws SQLException {
    Payload.TransferAsked asked = asked(row);
    return new Offer(
        asked.offer(),
        Rows.id(row, "case_id"),
        row.getInt("from_place"),
        row.getInt("to_place"),
        Rows.instant(row, "asked_at").orElseThrow(),
        row.getString("asked_by_name"),
        row.getObject("answer_by", LocalDate.class),
        asked.ground(),
        asked.reason(),
        Step.valueOf(row.getString("step")),
        Level.valueOf(row.getString("risk")),
        Danger.valueOf(row.getString("danger")),
        Rows.text(row, "kind").map(DeadlineKind::valueOf),
        Rows.instant(row, "due_at"),
        row.getBoolean("paused"),
        row.getBoolean("exempt"));
  }

  private Handover handover(ResultSet row, int number) throws SQLException {
    Payload.TransferAsked asked = asked(row);
    return new Handover(
        asked.offer(),
        Rows.id(row, "case_id"),
        row.getInt("from_place"),
        row.getInt("to_place"),
        Rows.instant(row, "asked_at").orElseThrow(),
        row.getString("asked_by_name"),
        row.getObject("answer_by", LocalDate.class),
        asked.ground(),
        asked.reason(),
        Handover.State.valueOf(row.getString("state")),
        Rows.instant(row, "ended_at"),
        answer(row));
  }

  private Optional<FreeText> answer(ResultSet row) throws SQLException {
    Optional<UUID> id = Rows.optionalId(row, "answer");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            json.read(id.get(), row.getString("answered"), Payload.TransferDeclined.class)
                .reason());
  }
}
