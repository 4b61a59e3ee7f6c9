package vn.mangnon.protection.figures;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** Asks the function of the database that counts children who were cared for or helped. */
@Repository
class HelpCountRepository {
  private final JdbcClient jdbc;

  HelpCountRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  HelpFigures of(Period period) {
    Map<HelpFigures.Key, Long> counts = new HashMap<>();
    jdbc.sql("select * from protection.helped(:from, :to)")
        .param("from", period.start().atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime())
        .param("to", period.end().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime())
        .query(row -> {
          counts.put(
              new HelpFigures.Key(
                  HelpFigures.Split.valueOf(row.getString("split")), row.getString("part")),
              row.getLong("children"));
        });
    boolean outward =
        jdbc.sql("select access.sees_all('CASE_COUNT', 'READ')").query(Boolean.class).single();
    return new HelpFigures(period, outward, counts);
  }
}
