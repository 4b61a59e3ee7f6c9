package vn.mangnon.children.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;

/** Imports whose records may not all be found by name yet. */
@Repository
class OwedRepository {
  private final JdbcClient jdbc;

  OwedRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void owe(UUID origin, Actor actor, Instant since) {
    jdbc.sql("insert into children.names_owed (import, by, since) values (:import, :by, :since)")
        .param("by", actor instanceof Actor.User user ? user.id() : null)
        .param("import", origin)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<UUID> owed() {
    return jdbc.sql("select import from children.names_owed order by since")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  void settle(UUID origin) {
    jdbc.sql("delete from children.names_owed where import = :import")
        .param("import", origin)
        .update();
  }

  /** Nobody else writes the names of this import until the transaction ends. */
  void hold(UUID origin) {
    jdbc.sql("select pg_advisory_xact_lock(5220262, hashtext(:import))")
        .param("import", origin.toString())
        .query(row -> {});
  }

  /** The same, or false at once when somebody writes them now. */
  boolean tryHold(UUID origin) {
    return jdbc.sql("select pg_try_advisory_xact_lock(5220262, hashtext(:import))")
        .param("import", origin.toString())
        .query(Boolean.class)
        .single();
  }

  /**
   * Waits until the names of these records, which an import may have brought a moment ago, are
   * written or given up; nobody writes them again until the transaction ends.
   */
  void await(List<UUID> children) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock_shared(5220262, hashtext(i.import::text))
            from (
              select distinct import from children.child
              where id = any (cast(:children as uuid[])) and import is not null
              order by import) i
            """)
        .param("children", children.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {});
  }

  /** The records that the import opened and that still say who a child is, each with its scope. */
  Map<UUID, Integer> openedBy(UUID origin) {
    Map<UUID, Integer> scopes = new HashMap<>();
    jdbc.sql(
            """
            select id, scope from children.child
            where import = :import and withdrawn_at is null and anonymised_at is null
            """)
        .param("import", origin)
        .query(row -> {
          scopes.put(row.getObject(1, UUID.class), row.getInt(2));
        });
    return scopes;
  }
}
