package vn.mangnon.audit;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds entries to the trail. */
@Repository
class AuditRepository {
  private final JdbcTemplate sql;

  AuditRepository(JdbcTemplate sql) {
    this.sql = sql;
  }

  void add(AuditEntry entry) {
    sql.update(
        """
        with added as (
          insert into audit.entry (id, at, doer, kind, event, resource, subject, place_id, ids)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?))
        insert into audit.pending (entry_id) values (?)
        """,
        entry.id(),
        entry.at().atOffset(ZoneOffset.UTC),
        entry.doer(),
        entry.kind(),
        entry.event(),
        entry.resource(),
        entry.subject(),
        entry.place().orElse(null),
        entry.ids(),
        entry.id());
  }
}
