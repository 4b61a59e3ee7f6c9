package vn.mangnon.statistics;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which submissions are locked. */
@Repository
class LockedFormRepository {
  private final JdbcClient jdbc;

  LockedFormRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<LockedForms.Locked> in(Set<Integer> periods) {
    return new HashSet<>(
        jdbc.sql(
                """
                select form, place, period from statistics.submission
                where state = 'LOCKED' and period in (:periods)
                """)
            .param("periods", periods)
            .query((row, n) -> new LockedForms.Locked(row.getInt(1), row.getInt(2), row.getInt(3)))
            .list());
  }
}
