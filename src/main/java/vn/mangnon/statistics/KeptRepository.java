package vn.mangnon.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database whose rights a transaction has and how often figures changed. */
@Repository
class KeptRepository {
  private final JdbcClient jdbc;

  KeptRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What an answer depends on besides its question.
   *
   * @param rights the same text for everybody who sees the same rows
   * @param changes grows with every committed change of figures
   */
  record Grounds(String rights, long changes) {}

  Grounds grounds() {
    return jdbc.sql("select access.rights(), statistics.changes()")
        .query((row, n) -> new Grounds(row.getString(1), row.getLong(2)))
        .single();
  }
}
