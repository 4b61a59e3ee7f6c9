package vn.mangnon.protection.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;

/** Consents within the rows that the database shows and lets write. */
@Repository
class ConsentRepository {
  /** A case as consents are bound to it. */
  record Bound(
      UUID caseId,
      int scope,
      int eventScope,
      int place,
      Optional<Integer> birthYear,
      boolean anonymised) {}

  /** A consent as a row; its words still sealed. */
  record Row(
      UUID id,
      ConsentKind kind,
      Giver giver,
      ConsentForm form,
      String content,
      LocalDate givenOn,
      Optional<LocalDate> until,
      Optional<Instant> withdrawnAt,
      String recordedBy) {}

  private final JdbcClient jdbc;

  ConsentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Bound> bound(UUID caseId) {
    return jdbc.sql(
            """
            select f.id, f.scope, f.event_scope, f.place, c.birth_year,
              f.anonymised_at is not null as anonymised
            from protection.case_file f
            left join protection.concern_child c on c.id = f.concern_child
            where f.id = :id
            """)
        .param("id", caseId)
        .query((row, number) ->
            new Bound(
                row.getObject("id", UUID.class),
                row.getInt("scope"),
                row.getInt("event_scope"),
                row.getInt("place"),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                row.getBoolean("anonymised")))
        .optional();
  }

  /** Whether the actor works on the case or decides in it, and so records what was consented to. */
  boolean mayWrite(UUID caseId) {
    return jdbc.sql("select :id = any (protection.mine()) or protection.answers_for(:id)")
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  void add(Bound bound, NewConsent consent, String content, Actor.User by, Instant at) {
    jdbc.sql(
            """
            insert into protection.consent (id, case_id, scope, event_scope, kind, giver, form,
              content, given_on, valid_until, recorded_at, recorded_by, recorded_by_name)
            values (:id, :case, :scope, :event, :kind, :giver, :form, :content::jsonb, :given,
              :until, :at, :by, :name)
            """)
        .param("id", consent.id())
        .param("case", bound.caseId())
        .param("scope", bound.scope())
        .param("event", bound.eventScope())
        .param("kind", consent.kind().name())
        .param("giver", consent.giver().name())
        .param("form", consent.form().name())
        .param("content", content)
        .param("given", consent.givenOn())
        .param("until", consent.until().orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.id())
        .param("name", by.name())
        .update();
  }

  /** Whether it was there and had not been withdrawn. */
  boolean withdraw(UUID caseId, UUID consent, String words, Actor.User by, Instant at) {
    return jdbc.sql(
                """
                update protection.consent set withdrawn_at = :at, withdrawn_words = :words::jsonb,
                  withdrawn_by = :by, withdrawn_by_name = :name
                where id = :id and case_id = :case and withdrawn_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("words", words)
            .param("by", by.id())
            .param("name", by.name())
            .param("id", consent)
            .param("case", caseId)
            .update()
        > 0;
  }

  /** All of one case, newest first. */
  List<Row> of(UUID caseId) {
    return jdbc.sql(
            """
            select * from protection.consent where case_id = :case
            order by given_on desc, id desc
            """)
        .param("case", caseId)
        .query(ConsentRepository::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        ConsentKind.valueOf(row.getString("kind")),
        Giver.valueOf(row.getString("giver")),
        ConsentForm.valueOf(row.getString("form")),
        row.getString("content"),
        row.getObject("given_on", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("recorded_by_name"));
  }
}
