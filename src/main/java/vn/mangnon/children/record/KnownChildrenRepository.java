package vn.mangnon.children.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many records at once. */
@Repository
class KnownChildrenRepository {
  /** A record that goes by a number or identifier. */
  record Named(String name, UUID child) {}

  private final JdbcClient jdbc;

  KnownChildrenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Named> byIdentifier(String system, List<String> identifiers) {
    return jdbc.sql(
            """
            select identifier, child from children.source_identifier
            where system = :system and identifier = any (cast(:names as text[]))
              and known_to is null
            """)
        .param("system", system)
        .param("names", identifiers.toArray(String[]::new))
        .query((row, n) -> new Named(row.getString(1), row.getObject(2, UUID.class)))
        .list();
  }

  List<Named> byNumber(IdentityField field, List<String> numbers) {
    String column =
        switch (field) {
          case PERSONAL_NUMBER -> "personal_number";
          case BIRTH_CERTIFICATE -> "birth_certificate";
          case LEARNER_CODE -> "learner_code";
          case INSURANCE_CODE -> "insurance_code";
          case NAME, BIRTH, SEX, PEOPLE, LOCAL_GROUP, PHONE, ADDRESS ->
              throw new IllegalArgumentException("No number: " + field);
        };
    return jdbc.sql(
            """
            select %1$s, child from children.identity
            where %1$s = any (cast(:numbers as text[])) and %1$s <> '' and known_to is null
            """
                .formatted(column))
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, n) -> new Named(row.getString(1), row.getObject(2, UUID.class)))
        .list();
  }

  /** For each record the one that stands for its child. */
  Map<UUID, UUID> heads(List<UUID> records) {
    return pairs(
        """
        with recursive up (start, id, step) as (
          select r, r, 0 from unnest(cast(:ids as uuid[])) as r
          union all
          select u.start, m.winner, u.step + 1 from up u
          join children.merge m on m.loser = u.id and m.undone_at is null
          where u.step < 100
        )
        select distinct on (start) start, id from up order by start, step desc
        """,
        records);
  }

  /** For each record of these children the one that stands for it. */
  Map<UUID, UUID> members(Collection<UUID> heads) {
    return pairs(
        """
        with recursive down (head, id, step) as (
          select r, r, 0 from unnest(cast(:ids as uuid[])) as r
          union all
          select d.head, m.loser, d.step + 1 from down d
          join children.merge m on m.winner = d.id and m.undone_at is null
          where d.step < 100
        )
        select id, head from down
        """,
        heads);
  }

  private Map<UUID, UUID> pairs(String sql, Collection<UUID> ids) {
    Map<UUID, UUID> pairs = new HashMap<>();
    jdbc.sql(sql)
        .param("ids", EnrolmentRepository.uuids(ids))
        .query(row -> {
          pairs.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    return pairs;
  }

  List<ChildRepository.Row> rows(Collection<UUID> heads) {
    return jdbc.sql(
            """
            select id, scope, place, version, placed, restricted_at from children.child
            where id = any (cast(:ids as uuid[])) and withdrawn_at is null
            """)
        .param("ids", EnrolmentRepository.uuids(heads))
        .query(ChildRepository::row)
        .list();
  }

  /** Every revision of the records, oldest first. */
  List<IdentityRevision> histories(Collection<UUID> heads) {
    return jdbc.sql(
            """
            select %s from children.identity where child = any (cast(:ids as uuid[]))
            order by known_from, known_to nulls last, id
            """
                .formatted(IdentityRepository.COLUMNS))
        .param("ids", EnrolmentRepository.uuids(heads))
        .query(IdentityRepository::revision)
        .list();
  }

  List<Caregiver> caregivers(Collection<UUID> members) {
    return jdbc.sql(
            """
            select %s from children.caregiver
            where child = any (cast(:ids as uuid[])) and known_to is null and ends_on is null
            """
                .formatted(CaregiverRepository.COLUMNS))
        .param("ids", EnrolmentRepository.uuids(members))
        .query(CaregiverRepository::caregiver)
        .list();
  }

  List<Episode> facts(Collection<UUID> members) {
    return jdbc.sql(
            """
            select %s from children.fact
            where child = any (cast(:ids as uuid[])) and known_to is null
            order by starts_on desc, id desc
            """
                .formatted(FactRepository.COLUMNS))
        .param("ids", EnrolmentRepository.uuids(members))
        .query(FactRepository::episode)
        .list();
  }
}
