package vn.mangnon.children.record;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Undoes what an import wrote, in few statements. */
@Repository
class WithdrawalRepository {
  /** A record an import wrote into. */
  record Touched(UUID child, int scope, int place) {}

  /** Records the import wrote into that were there before, by the row rules within reach. */
  private static final String AMENDED =
      """
      (select child from children.identity where import = ?::uuid
        union select child from children.caregiver where import = ?::uuid
        union select child from children.source_identifier where import = ?::uuid
        union select child from children.fact where import = ?::uuid)
      """;

  /** Rows of the import that are no longer the latest: somebody built on them. */
  private static final String CHANGED_SINCE =
      """
      (exists (select from children.identity i
          where i.child = c.id and i.import = ?::uuid and i.known_to is not null)
        or exists (select from children.fact f
          where f.child = c.id and f.import = ?::uuid and f.known_to is not null)
        or exists (select from children.caregiver g
          where g.child = c.id and g.import = ?::uuid and g.known_to is not null))
      """;

  private static final String TOUCHED_SINCE =
      """
      (c.version > 1 or exists (select from children.merge m
        where (m.winner = c.id or m.loser = c.id) and m.undone_at is null))
      """;

  private final JdbcTemplate sql;

  WithdrawalRepository(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** Nobody else changes the records of the import until the transaction ends. */
  void lockTouched(UUID origin) {
    sql.query(
        "select id from children.child where import = ?::uuid or id in %s order by id for update"
            .formatted(AMENDED),
        row -> {},
        times(origin, 5));
  }

  List<Touched> openedAndUntouched(UUID origin) {
    return sql.query(
        """
        select c.id, c.scope, c.place from children.child c
        where c.import = ?::uuid and c.withdrawn_at is null and not %s
        """
            .formatted(TOUCHED_SINCE),
        (row, n) -> new Touched(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)),
        origin.toString());
  }

  List<UUID> openedAndTouched(UUID origin) {
    return sql.query(
        """
        select c.id from children.child c
        where c.import = ?::uuid and c.withdrawn_at is null and %s
        """
            .formatted(TOUCHED_SINCE),
        (row, n) -> row.getObject(1, UUID.class),
        origin.toString());
  }

  List<Touched> amendedAndUntouched(UUID origin) {
    return sql.query(
        """
        select c.id, c.scope, c.place from children.child c
        where c.id in %s and c.import is distinct from ?::uuid and c.withdrawn_at is null
          and not %s
        """
            .formatted(AMENDED, CHANGED_SINCE),
        (row, n) -> new Touched(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)),
        times(origin, 8));
  }

  List<UUID> amendedAndTouched(UUID origin) {
    return sql.query(
        """
        select c.id from children.child c
        where c.id in %s and c.import is distinct from ?::uuid and c.withdrawn_at is null and %s
        """
            .formatted(AMENDED, CHANGED_SINCE),
        (row, n) -> row.getObject(1, UUID.class),
        times(origin, 8));
  }

  /** Takes records back: all that was known of them ends. */
  void withdraw(Collection<UUID> children, Stamp stamp) {
    Object[] values = {stamp.time(), EnrolmentRepository.uuids(children)};
    for (String table :
        List.of(
            "identity",
            "residence",
            "caregiver",
            "source_identifier",
            "fact",
            "household_member")) {
      sql.update(
          """
          update children.%s set known_to = ?::timestamptz
          where child = any (?::uuid[]) and known_to is null
          """
              .formatted(table),
          values);
    }
    sql.update(
        "update children.child set withdrawn_at = ?::timestamptz where id = any (?::uuid[])",
        values);
  }

  /** Ends what the import said of these records and says again what stood before. */
  void restore(UUID origin, Collection<UUID> children, Stamp stamp) {
    String[] ids = EnrolmentRepository.uuids(children);
    sql.update(
        """
        insert into children.identity
          (id, child, scope, name, birth_on, birth_precision, sex, people, local_group,
           personal_number, birth_certificate, learner_code, insurance_code, phone, address,
           source, reason, known_from, recorded_by, recorded_by_name)
        select gen_random_uuid(), b.child, n.scope, b.name, b.birth_on, b.birth_precision, b.sex,
          b.people, b.local_group, b.personal_number, b.birth_certificate, b.learner_code,
          b.insurance_code, b.phone, b.address, b.source, ?, ?::timestamptz, ?::uuid, ?
        from children.identity n
        join lateral (
          select * from children.identity p
          where p.child = n.child and p.id <> n.id and p.known_to = n.known_from
          order by p.known_from desc limit 1) b on true
        where n.import = ?::uuid and n.known_to is null and n.child = any (?::uuid[])
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        origin.toString(),
        ids);
    sql.update(
        """
        insert into children.fact
          (id, episode, child, scope, kind, sensitive, starts_on, ends_on, attributes, note,
           source, reason, known_from, recorded_by, recorded_by_name)
        select gen_random_uuid(), b.episode, b.child, n.scope, b.kind, b.sensitive, b.starts_on,
          b.ends_on, b.attributes, b.note, b.source, ?, ?::timestamptz, ?::uuid, ?
        from children.fact n
        join lateral (
          select * from children.fact p
          where p.episode = n.episode and p.id <> n.id and p.known_to = n.known_from
          order by p.known_from desc limit 1) b on true
        where n.import = ?::uuid and n.known_to is null and n.child = any (?::uuid[])
        """,
        stamp.reason(),
        stamp.time(),
        stamp.by(),
        stamp.recorder().name(),
        origin.toString(),
        ids);
    for (String table : List.of("identity", "fact", "caregiver", "source_identifier")) {
      sql.update(
          """
          update children.%s set known_to = ?::timestamptz
          where import = ?::uuid and known_to is null and child = any (?::uuid[])
          """
              .formatted(table),
          stamp.time(),
          origin.toString(),
          ids);
    }
  }

  void touch(Collection<UUID> children, Stamp stamp) {
    sql.update(
        """
        update children.child set version = version + 1, changed_at = ?::timestamptz
        where id = any (?::uuid[])
        """,
        stamp.time(),
        EnrolmentRepository.uuids(children));
  }

  private static Object[] times(UUID origin, int count) {
    return java.util.Collections.nCopies(count, origin.toString()).toArray();
  }
}
