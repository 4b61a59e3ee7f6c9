package vn.mangnon.statistics;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database what a transaction may see and how often figures changed. */
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
  record Grounds(String rights, long changes) {
    /** Whether every row may be seen. */
    boolean everything() {
      return Stream.of(rights.split(" / ")).allMatch("all"::equals);
    }
  }

  Grounds grounds(Sight sight) {
    String rights =
        switch (sight) {
          case INDICATORS -> "access.reach('INDICATOR', 'READ')";
          case FIGURES ->
              """
              concat_ws(' / ', access.reach('INDICATOR', 'READ'), access.reach('FIGURE', 'READ'),
                access.reach('FIGURE', 'READ_ACCEPTED'))
              """;
        };
    return jdbc.sql("select " + rights + ", statistics.changes()")
        .query((row, n) -> new Grounds(row.getString(1), row.getLong(2)))
        .single();
  }
}
