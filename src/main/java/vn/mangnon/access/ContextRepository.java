package vn.mangnon.access;

import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes what the database needs to know who asks. */
final class ContextRepository {
  private final JdbcTemplate sql;

  ContextRepository(DataSource source) {
    this.sql = new JdbcTemplate(source);
  }

  void set(String context) {
    sql.query("select set_config('mangnon.context', ?, true)", (ResultSet row) -> {}, context);
  }

  boolean mayTouch(Resource resource, Action action, int place, String agency) {
    return Boolean.TRUE.equals(
        sql.queryForObject(
            """
            select access.sees_all(?, ?) or exists (
              select from access.scope s
              where s.place_id = ? and s.agency_code = ?
                and s.id = any (access.scopes(?, ?)))
            """,
            Boolean.class,
            resource.name(),
            action.name(),
            place,
            agency,
            resource.name(),
            action.name()));
  }

  /** As the owner: the newest key, which only the owner may read. */
  List<ContextKey> keys() {
    return sql.query(
        "select id, inner_pad from access.key order by id desc limit 1",
        (row, i) -> ContextKey.fromInnerPad(row.getInt("id"), row.getBytes("inner_pad")));
  }

  /** As the owner. */
  void add(ContextKey key) {
    sql.update(
        "insert into access.key (id, inner_pad, outer_pad) values (?, ?, ?)",
        key.id(),
        key.innerPad(),
        key.outerPad());
  }

  /** As the owner: makes the database's copy of the policy equal to {@code rules}. */
  void replacePolicy(List<Rule> rules) {
    sql.update("delete from access.policy");
    sql.batchUpdate(
        "insert into access.policy (subject, resource, action, predicate) values (?, ?, ?, ?)",
        rules.stream()
            .map(rule ->
                new Object[] {
                  rule.subject(), rule.resource().name(), rule.action().name(), rule.reach().name()
                })
            .toList());
  }

  /** As the owner: how far grants reach, from the places' and agencies' histories. */
  void computeReach() {
    sql.execute("select access.compute_reach()");
  }

  /** As the owner: every place with every agency, and with none. */
  void addScopes() {
    sql.execute(
        """
        select access.add_scopes(
          array(select id from places.place),
          array(select code from agencies.agency union select ''))
        """);
  }
}
