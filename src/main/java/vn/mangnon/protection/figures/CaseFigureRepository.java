package vn.mangnon.protection.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.statistics.Period;
import vn.mangnon.time.WorkingCalendar;

/** Asks the two functions of the database that count. */
@Repository
class CaseFigureRepository {
  private final JdbcClient jdbc;

  CaseFigureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  FigureSet figures(Period period, Instant now, CaseFigures.Worked worked) {
    OffsetDateTime from = period.start().atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    OffsetDateTime to =
        period.end().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    Map<Measure, Spread> all = new EnumMap<>(Measure.class);
    Map<Measure, SortedMap<Integer, Spread>> places = new EnumMap<>(Measure.class);
    jdbc.sql("select * from protection.durations(:from, :to, :at, :days::date[], :ranks::int[])")
        .param("from", from)
        .param("to", to)
        .param("at", at)
        .param("days", worked.days().stream().map(Object::toString).toArray(String[]::new))
        .param("ranks", worked.ranks().toArray(Integer[]::new))
        .query(row -> {
          Measure measure = Measure.valueOf(row.getString("measure"));
          int place = row.getInt("place");
          if (row.wasNull()) {
            all.put(measure, spread(row));
          } else {
            places.computeIfAbsent(measure, one -> new TreeMap<>()).put(place, spread(row));
          }
        });
    Map<Count, Long> counts = new HashMap<>();
    jdbc.sql("select * from protection.loads(:from, :to, :at)")
        .param("from", from)
        .param("to", to)
        .param("at", at)
        .query(row -> {
          counts.put(
              new Count(row.getString("topic"), row.getString("name"), row.getString("part")),
              row.getLong("number"));
        });
    return new FigureSet(period, all, places, new Counted(counts).workload(), seesAll());
  }

  private boolean seesAll() {
    return jdbc.sql("select access.sees_all('CASE_COUNT', 'READ')").query(Boolean.class).single();
  }

  /** What one number counts. */
  record Count(String topic, String name, String part) {}

  private static Spread spread(ResultSet row) throws SQLException {
    return new Spread(
        row.getLong("total"),
        row.getLong("done"),
        row.getLong("running"),
        row.getLong("missing"),
        row.getLong("unsure"),
        row.getLong("in_time"),
        row.getLong("late"),
        row.getLong("overdue"),
        number(row, "median"),
        number(row, "p90"));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
