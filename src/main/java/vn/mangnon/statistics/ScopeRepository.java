package vn.mangnon.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Resource;

/** The scopes rows are bound to, and those the transaction's actor reaches. */
@Repository
class ScopeRepository {
  private final JdbcClient jdbc;

  ScopeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Scopes by place and agency in which an action is allowed. */
  record Reach(Map<String, Integer> scopes) {
    Optional<Integer> scopeOf(int place, String agency) {
      return Optional.ofNullable(scopes.get(place + " " + agency));
    }
  }

  /** The scopes in which this transaction's actor may do one of the actions to figures. */
  Reach reach(String actions) {
    return reach(Resource.FIGURE, actions);
  }

  /** The scopes in which this transaction's actor may do one of the actions to a resource. */
  Reach reach(Resource resource, String actions) {
    boolean all =
        jdbc.sql("select access.sees_all(:resource, :actions)")
            .param("resource", resource.name())
            .param("actions", actions)
            .query(Boolean.class)
            .single();
    Set<Integer> own =
        all
            ? Set.of()
            : new HashSet<>(
                jdbc.sql("select unnest(access.scopes(:resource, :actions))")
                    .param("resource", resource.name())
                    .param("actions", actions)
                    .query((row, n) -> row.getInt(1))
                    .list());
    Map<String, Integer> scopes = new HashMap<>();
    jdbc.sql("select id, place_id, agency_code from access.scope")
        .query(row -> {
          if (all || own.contains(row.getInt(1))) {
            scopes.put(row.getInt(2) + " " + row.getString(3), row.getInt(1));
          }
        });
    return new Reach(scopes);
  }

  /** The scope of a place with an agency, whoever asks. */
  Optional<Integer> scopeOf(int place, String agency) {
    List<Integer> found =
        jdbc.sql("select id from access.scope where place_id = :place and agency_code = :agency")
            .param("place", place)
            .param("agency", agency)
            .query((row, n) -> row.getInt(1))
            .list();
    return found.stream().findFirst();
  }
}
