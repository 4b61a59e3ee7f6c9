package vn.mangnon.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.rules.Danger;

/** Reports and their children. */
@Repository
class ConcernRepository {
  /** Where a report belongs. */
  record Bound(int scope, int eventScope) {
    List<Integer> scopes() {
      return List.of(scope, eventScope);
    }
  }

  /** One child of a report, as it is to be settled. */
  record ChildRow(
      UUID id,
      UUID concern,
      Bound bound,
      Instant receivedAt,
      Danger danger,
      Optional<Integer> homePlace,
      Optional<Integer> eventPlace,
      Optional<UUID> child,
      Optional<String> settled,
      Optional<UUID> caseId,
      boolean anonymised) {}

  private final JdbcClient jdbc;

  ConcernRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(NewConcern concern, Bound bound, String told, Actor recorder, Instant at) {
    jdbc.sql(
            """
            insert into protection.concern (id, scope, event_scope, home_place, event_place,
              received_at, channel, reference, agency, danger, told, recorded_at, recorded_by,
              recorded_by_name)
            values (:id, :scope, :eventScope, :home, :event, :received, :channel, :reference,
              :agency, :danger, :told::jsonb, :at, :by, :name)
            """)
        .param("id", concern.id())
        .param("scope", bound.scope())
        .param("eventScope", bound.eventScope())
        .param("home", concern.homePlace().orElse(null))
        .param("event", concern.eventPlace().orElse(null))
        .param("received", Rows.utc(concern.receivedAt()))
        .param("channel", concern.channel().name())
        .param("reference", concern.reference().strip())
        .param("agency", concern.agency().strip())
        .param("danger", concern.danger().name())
        .param("told", told)
        .param("at", Rows.utc(at))
        .param("by", Rows.account(recorder))
        .param("name", Rows.name(recorder))
        .update();
  }

  void addChild(UUID concern, Bound bound, int position, ToldChild child) {
    jdbc.sql(
            """
            insert into protection.concern_child
              (id, concern, scope, event_scope, position, sex, birth_year, child)
            values (:id, :concern, :scope, :event, :position, :sex, :year, :child)
            """)
        .param("id", child.id())
        .param("concern", concern)
        .param("scope", bound.scope())
        .param("event", bound.eventScope())
        .param("position", position)
        .param("sex", child.sex().name())
        .param("year", child.birthYear().orElse(null))
        .param("child", child.child().orElse(null))
        .update();
  }

  void addPerson(
      UUID id,
      UUID concern,
      @Nullable UUID child,
      Bound bound,
      String content,
      Actor recorder,
      Instant at) {
    jdbc.sql(
            """
            insert into protection.person (id, concern, concern_child, scope, event_scope, part,
              content, recorded_at, recorded_by)
            values (:id, :concern, :child, :scope, :event, :part, :content::jsonb, :at, :by)
            """)
        .param("id", id)
        .param("concern", concern)
        .param("child", child)
        .param("scope", bound.scope())
        .param("event", bound.eventScope())
        .param("part", child == null ? "CALLER" : "CHILD")
        .param("content", content)
        .param("at", Rows.utc(at))
        .param("by", Rows.account(recorder))
        .update();
  }

  void name(UUID id, UUID concern, Bound bound, UUID account, Actor recorder, Instant at) {
    jdbc.sql(
            """
            insert into protection.named_account
              (id, concern, scope, event_scope, account, recorded_at, recorded_by)
            values (:id, :concern, :scope, :event, :account, :at, :by)
            """)
        .param("id", id)
        .param("concern", concern)
        .param("scope", bound.scope())
        .param("event", bound.eventScope())
        .param("account", account)
        .param("at", Rows.utc(at))
        .param("by", Rows.account(recorder))
        .update();
  }

  boolean exists(UUID concern) {
    return jdbc.sql("select exists (select from protection.concern where id = :id)")
        .param("id", concern)
        .query(Boolean.class)
        .single();
  }

  /** Whether this report was taken in by that account; as the application only. */
  boolean recordedBy(UUID concern, UUID account) {
    return jdbc.sql(
            """
            select exists (
              select from protection.concern where id = :id and recorded_by = :account)
            """)
        .param("id", concern)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** A child of a report, and nobody else settles it until the transaction ends. */
  Optional<ChildRow> lockChild(UUID child) {
    return jdbc.sql(
            """
            select h.*, c.received_at, c.danger, c.home_place, c.event_place
            from protection.concern_child h join protection.concern c on c.id = h.concern
            where h.id = :id for update of h
            """)
        .param("id", child)
        .query(ConcernRepository::child)
        .optional();
  }

  List<ChildRow> children(UUID concern) {
    return jdbc.sql(
            """
            select h.*, c.received_at, c.danger, c.home_place, c.event_place
            from protection.concern_child h join protection.concern c on c.id = h.concern
            where h.concern = :concern order by h.position
            """)
        .param("concern", concern)
        .query(ConcernRepository::child)
        .list();
  }

  /** How a child of a report was settled. */
  record Settlement(
      String how,
      @Nullable UUID caseId,
      @Nullable UUID sameAs,
      @Nullable String reason,
      @Nullable String words) {}

  void settle(UUID child, Settlement settlement, Actor recorder, Instant at) {
    jdbc.sql(
            """
            update protection.concern_child set settled = :how, settled_at = :at,
              settled_by = :by, settled_by_name = :name, case_id = :case, same_as = :same,
              reason = :reason, words = :words::jsonb
            where id = :id and settled is null
            """)
        .param("id", child)
        .param("how", settlement.how())
        .param("at", Rows.utc(at))
        .param("by", Rows.account(recorder))
        .param("name", Rows.name(recorder))
        .param("case", settlement.caseId())
        .param("same", settlement.sameAs())
        .param("reason", settlement.reason())
        .param("words", settlement.words())
        .update();
  }

  void join(UUID concern, UUID earlier) {
    jdbc.sql("update protection.concern set joined_to = :earlier where id = :id")
        .param("id", concern)
        .param("earlier", earlier)
        .update();
  }

  /** Binds a report with all that hangs on it to where it happened; only the application may. */
  void locate(UUID concern, int event, Bound bound) {
    jdbc.sql(
            """
            with
              a as (update protection.concern_child set scope = :scope, event_scope = :eventScope
                where concern = :id),
              b as (update protection.person set scope = :scope, event_scope = :eventScope
                where concern = :id),
              c as (update protection.named_account set scope = :scope, event_scope = :eventScope
                where concern = :id),
              d as (update protection.deadline set scope = :scope, event_scope = :eventScope
                where concern = :id)
            update protection.concern set scope = :scope, event_scope = :eventScope,
              event_place = :event
            where id = :id
            """)
        .param("id", concern)
        .param("scope", bound.scope())
        .param("eventScope", bound.eventScope())
        .param("event", event)
        .update();
  }

  /** A report in two statements; its words still sealed. */
  Optional<Found> find(UUID id) {
    List<Concern.Child> children = new ArrayList<>();
    jdbc.sql(
            """
            select h.*, p.id as person, case when h.anonymised_at is null then h.child end as known
            from protection.concern_child h
            left join protection.person p
              on p.concern_child = h.id and h.anonymised_at is null
            where h.concern = :id order by h.position
            """)
        .param("id", id)
        .query(row -> {
          children.add(
              new Concern.Child(
                  Rows.id(row, "id"),
                  row.getInt("position"),
                  Sex.valueOf(row.getString("sex")),
                  Rows.number(row, "birth_year"),
                  Rows.optionalId(row, "person"),
                  Rows.optionalId(row, "known"),
                  outcome(row)));
        });
    return jdbc.sql(
            """
            select c.*, (
              select p.id from protection.person p
              where p.concern = c.id and p.part = 'CALLER' and c.anonymised_at is null)
              as caller
            from protection.concern c where c.id = :id
            """)
        .param("id", id)
        .query((row, n) -> found(row, children))
        .optional();
  }

  /** A report and its sealed words. */
  record Found(Concern concern, String told) {
    Concern with(Told words) {
      return new Concern(
          concern.id(),
          concern.receivedAt(),
          concern.channel(),
          concern.reference(),
          concern.agency(),
          concern.danger(),
          concern.eventPlace(),
          concern.homePlace(),
          words,
          concern.children(),
          concern.caller(),
          concern.joinedTo(),
          concern.recordedBy(),
          concern.anonymisedAt());
    }
  }

  private static Found found(ResultSet row, List<Concern.Child> children) throws SQLException {
    return new Found(
        new Concern(
            Rows.id(row, "id"),
            Rows.instant(row, "received_at").orElseThrow(),
            Channel.valueOf(row.getString("channel")),
            row.getString("reference"),
            row.getString("agency"),
            Danger.valueOf(row.getString("danger")),
            Rows.number(row, "event_place"),
            Rows.number(row, "home_place"),
            Told.of(""),
            children,
            Rows.optionalId(row, "caller"),
            Rows.optionalId(row, "joined_to"),
            row.getString("recorded_by_name"),
            Rows.instant(row, "anonymised_at")),
        row.getString("told"));
  }

  private static Concern.Outcome outcome(ResultSet row) throws SQLException {
    return switch (Rows.text(row, "settled").orElse("")) {
      case "CASE" -> new Concern.Outcome.LedTo(Rows.id(row, "case_id"));
      case "ENDED" -> new Concern.Outcome.Ended(EndReason.valueOf(row.getString("reason")));
      case "SAME" -> new Concern.Outcome.SameAs(Rows.id(row, "same_as"));
      default -> new Concern.Outcome.Waiting();
    };
  }

  private static ChildRow child(ResultSet row, int number) throws SQLException {
    return new ChildRow(
        Rows.id(row, "id"),
        Rows.id(row, "concern"),
        new Bound(row.getInt("scope"), row.getInt("event_scope")),
        Rows.instant(row, "received_at").orElseThrow(),
        Danger.valueOf(row.getString("danger")),
        Rows.number(row, "home_place"),
        Rows.number(row, "event_place"),
        Rows.optionalId(row, "child"),
        Rows.text(row, "settled"),
        Rows.optionalId(row, "case_id"),
        Rows.instant(row, "anonymised_at").isPresent());
  }
}
