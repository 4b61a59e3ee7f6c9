package vn.mangnon.protection.figures;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** Asks the function of the database that counts children found abused. */
@Repository
class AbuseCountRepository {
  private final JdbcClient jdbc;

  AbuseCountRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AbuseFigures of(Period period) {
    Map<AbuseFigures.Key, AbuseFigures.Count> counts = new HashMap<>();
    jdbc.sql("select * from protection.abused(:from, :to)")
        .param("from", period.start().atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime())
        .param("to", period.end().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime())
        .query(row -> {
          counts.put(
              new AbuseFigures.Key(
                  row.getString("form"),
                  AbuseFigures.Split.valueOf(row.getString("split")),
                  row.getString("part")),
              new AbuseFigures.Count(row.getLong("children"), row.getLong("helped")));
        });
    boolean outward =
        jdbc.sql("select access.sees_all('CASE_COUNT', 'READ')").query(Boolean.class).single();
    return new AbuseFigures(period, outward, counts);
  }
}
