package vn.mangnon.protection.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;

/** Referrals and what was done with them. */
@Repository
class ReferralRepository {
  /** The recipient's scope of a facility: no place, so that nobody's grant reaches it. */
  static final int NO_PLACE = 0;

  /** A referral as the database binds it; its words still sealed. */
  record Row(Referral referral, int scope, int senderScope, int eventScope, String content) {}

  /** An event as a row; its words still sealed. */
  record EventRow(UUID id, UUID referral, Move move, String content, Instant at, String by) {}

  /** Where a case belongs. */
  record CaseRow(int scope, int eventScope, int place) {}

  private static final String ALL =
      "select r.*, coalesce(s.facility, '') as facility from protection.referral r"
          + " left join protection.service s on s.id = r.recipient_service";
  private static final String RECEIVED =
      " where r.scope = any (array(select unnest((select access.scopes('REFERRAL', '%s')))))";

  private final JdbcClient jdbc;

  ReferralRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The case, and nobody else acts in it or sends from it until the transaction ends. */
  Optional<CaseRow> lockCase(UUID caseId) {
    return jdbc.sql(
            """
            select f.scope, f.event_scope, f.place from protection.case_file f
            join protection.case_state s on s.case_id = f.id
            where f.id = :id for update of s
            """)
        .param("id", caseId)
        .query((row, n) ->
            new CaseRow(row.getInt("scope"), row.getInt("event_scope"), row.getInt("place")))
        .optional();
  }

  /** The case a referral went out from; empty for the recipient. */
  Optional<UUID> caseOf(UUID referral) {
    return jdbc.sql("select case_id from protection.referral_stub where id = :id")
        .param("id", referral)
        .query(UUID.class)
        .optional();
  }

  boolean waits(UUID caseId, String service) {
    return jdbc.sql(
            """
            select exists (
              select from protection.referral_stub s
              join protection.referral r on r.id = s.id
              where s.case_id = :case and s.service = :service and r.state = 'SENT')
            """)
        .param("case", caseId)
        .param("service", service)
        .query(Boolean.class)
        .single();
  }

  /** The scope of a place with an agency ({@code ""}: none), which is made if it was not there. */
  int scopeOf(int place, String agency) {
    Optional<Integer> known = knownScope(place, agency);
    if (known.isEmpty()) {
      jdbc.sql("select access.add_scopes(:places::int[], :agencies::text[])::text")
          .param("places", new Integer[] {place})
          .param("agencies", new String[] {agency})
          .query((row, n) -> n)
          .list();
    }
    return known.or(() -> knownScope(place, agency)).orElseThrow();
  }

  private Optional<Integer> knownScope(int place, String agency) {
    return jdbc.sql("select id from access.scope where place_id = :place and agency_code = :agency")
        .param("place", place)
        .param("agency", agency)
        .query(Integer.class)
        .optional();
  }

  void add(NewReferral wish, CaseRow from, int scope, String content, Actor sender, Instant at) {
    jdbc.sql(
            """
            insert into protection.referral_stub (id, case_id, scope, event_scope, service)
            values (:id, :case, :scope, :event, :service)
            """)
        .param("id", wish.id())
        .param("case", wish.caseId())
        .param("scope", from.scope())
        .param("event", from.eventScope())
        .param("service", wish.service())
        .update();
    Recipient to = wish.recipient();
    jdbc.sql(
            """
            insert into protection.referral (id, scope, sender_scope, event_scope, sender_place,
              sender_name, service, recipient, recipient_place, recipient_agency,
              recipient_service, basis, due, shared, content, state, version, sent_at, changed_at)
            values (:id, :scope, :sender, :event, :place, :name, :service, :recipient, :toPlace,
              :toAgency, :toService, :basis, :due, :shared, :content::jsonb, 'SENT', 1, :at, :at)
            """)
        .param("id", wish.id())
        .param("scope", scope)
        .param("sender", from.scope())
        .param("event", from.eventScope())
        .param("place", from.place())
        .param("name", Columns.name(sender))
        .param("service", wish.service())
        .param("recipient", kind(to))
        .param("toPlace", to instanceof Recipient.Commune(int place) ? place : null)
        .param("toAgency", to instanceof Recipient.Agency(String code) ? code : null)
        .param("toService", to instanceof Recipient.Facility(UUID service) ? service : null)
        .param("basis", wish.basis().name())
        .param("due", wish.due())
        .param(
            "shared", wish.parts().stream().sorted().map(SharedPart::name).toArray(String[]::new))
        .param("content", content)
        .param("at", Columns.utc(at))
        .update();
  }

  void add(Row row, int number, EventRow event, Actor actor) {
    jdbc.sql(
            """
            insert into protection.referral_event (id, referral, scope, sender_scope, event_scope,
              number, move, content, at, recorded_by, recorded_by_name)
            values (:id, :referral, :scope, :sender, :event, :number, :move, :content::jsonb, :at,
              :by, :name)
            """)
        .param("id", event.id())
        .param("referral", event.referral())
        .param("scope", row.scope())
        .param("sender", row.senderScope())
        .param("event", row.eventScope())
        .param("number", number)
        .param("move", event.move().name())
        .param("content", event.content())
        .param("at", Columns.utc(event.at()))
        .param("by", Columns.account(actor))
        .param("name", event.by())
        .update();
  }

  void move(UUID id, ReferralState state, int version, Instant at) {
    jdbc.sql(
            """
            update protection.referral set state = :state, version = :version, changed_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("version", version)
        .param("at", Columns.utc(at))
        .update();
  }

  Optional<Row> find(UUID id) {
    return one(ALL + " where r.id = :id", id);
  }

  /** A referral that the actor may move, and nobody else moves it until the transaction ends. */
  Optional<Row> lock(UUID id) {
    return one(ALL + " where r.id = :id for update of r", id);
  }

  /** A referral to where the actor may read. */
  Optional<Row> received(UUID id) {
    return one(ALL + RECEIVED.formatted("READ") + " and r.id = :id", id);
  }

  /** A referral to where the actor may answer, and nobody else does until the end. */
  Optional<Row> lockReceived(UUID id) {
    return one(ALL + RECEIVED.formatted("ACCEPT") + " and r.id = :id for update of r", id);
  }

  private Optional<Row> one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(ReferralRepository::row).optional();
  }

  /** What was sent to where the actor may read: what waits first, by its last day. */
  List<Referral> received(int most) {
    return jdbc.sql(
            ALL
                + RECEIVED.formatted("READ")
                + """
                order by case r.state when 'SENT' then 1 when 'ACCEPTED' then 2 else 3 end,
                  case when r.state in ('SENT', 'ACCEPTED') then r.due end,
                  r.changed_at desc, r.id
                limit :most
                """)
        .param("most", most)
        .query((row, n) -> row(row, n).referral())
        .list();
  }

  /** The referrals of a case, newest first. */
  List<Row> ofCase(UUID caseId) {
    return jdbc.sql(
            ALL
                + """
                 join protection.referral_stub t on t.id = r.id
                where t.case_id = :case order by r.sent_at desc, r.id
                """)
        .param("case", caseId)
        .query(ReferralRepository::row)
        .list();
  }

  /** What was done with referrals, oldest first. */
  List<EventRow> events(List<UUID> referrals) {
    return jdbc.sql(
            """
            select * from protection.referral_event where referral = any (:referrals::uuid[])
            order by referral, number
            """)
        .param("referrals", referrals.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) ->
            new EventRow(
                Columns.id(row, "id"),
                Columns.id(row, "referral"),
                Move.valueOf(row.getString("move")),
                row.getString("content"),
                Columns.instant(row, "at"),
                row.getString("recorded_by_name")))
        .list();
  }

  private static String kind(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Commune ignored -> "COMMUNE";
      case Recipient.Agency ignored -> "AGENCY";
      case Recipient.Facility ignored -> "FACILITY";
    };
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Recipient recipient =
        switch (row.getString("recipient")) {
          case "COMMUNE" -> new Recipient.Commune(row.getInt("recipient_place"));
          case "AGENCY" -> new Recipient.Agency(row.getString("recipient_agency"));
          default -> new Recipient.Facility(Columns.id(row, "recipient_service"));
        };
    Referral referral =
        new Referral(
            Columns.id(row, "id"),
            row.getInt("sender_place"),
            row.getString("sender_name"),
            row.getString("service"),
            recipient,
            row.getString("facility"),
            LegalBasis.valueOf(row.getString("basis")),
            row.getObject("due", LocalDate.class),
            Arrays.stream((String[]) row.getArray("shared").getArray())
                .map(SharedPart::valueOf)
                .toList(),
            ReferralState.valueOf(row.getString("state")),
            row.getInt("version"),
            Columns.instant(row, "sent_at"));
    return new Row(
        referral,
        row.getInt("scope"),
        row.getInt("sender_scope"),
        row.getInt("event_scope"),
        row.getString("content"));
  }
}
