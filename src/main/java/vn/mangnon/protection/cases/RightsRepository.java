package vn.mangnon.protection.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this transaction's actor may do where. */
@Repository
class RightsRepository {
  private final JdbcClient jdbc;

  RightsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scope of a place. */
  Optional<Integer> scopeOf(int place) {
    return jdbc.sql("select id from access.scope where place_id = :place and agency_code = ''")
        .param("place", place)
        .query(Integer.class)
        .optional();
  }

  /** Whether one of the actions (comma between) is allowed in one of the scopes. */
  boolean may(String resource, String actions, List<Integer> scopes) {
    return !among(resource, actions, scopes).isEmpty();
  }

  /** Those of the scopes in which one of the actions (comma between) is allowed. */
  List<Integer> among(String resource, String actions, List<Integer> scopes) {
    return jdbc.sql(
            """
            select scope from unnest(:scopes::int[]) as scope
            where scope >= 0 and (select access.sees_all(:resource, :actions))
              or scope = any (array(select unnest((select access.scopes(:resource, :actions)))))
            """)
        .param("resource", resource)
        .param("actions", actions)
        .param("scopes", scopes.toArray(Integer[]::new))
        .query((row, number) -> row.getInt(1))
        .list();
  }

  /** As the application only: whether a report names this account as involved. */
  boolean named(UUID concern, UUID account) {
    return jdbc.sql(
            """
            select exists (
              select from protection.named_account where concern = :concern and account = :account)
            """)
        .param("concern", concern)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
