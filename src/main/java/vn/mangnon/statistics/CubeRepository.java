package vn.mangnon.statistics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes indicator values from observations, whole sets at a time: all of them, or those that a
 * change touches, or those known on a day.
 */
@Repository
class CubeRepository {

  /**
   * What a computation covers.
   *
   * @param measures empty: all
   * @param places places to compute for; empty: all
   * @param maps map dates besides “as it was”
   * @param asItWas whether “as it was” is computed
   * @param knownOn the day as known on which it is computed; empty: now
   * @param changes whether any of the measures compares a year with the one before
   */
  record Extent(
      Collection<Integer> measures,
      Collection<Integer> places,
      int fromYear,
      int toYear,
      boolean asItWas,
      Collection<LocalDate> maps,
      Optional<Instant> knownOn,
      boolean changes) {
    Extent(
        Collection<Integer> measures,
        Collection<Integer> places,
        int fromYear,
        int toYear,
        boolean asItWas,
        Collection<LocalDate> maps,
        Optional<Instant> knownOn) {
      this(measures, places, fromYear, toYear, asItWas, maps, knownOn, true);
    }

    int readFrom() {
      return changes ? fromYear - 1 : fromYear;
    }
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  CubeRepository(DataSource source) {
    this.template = new JdbcTemplate(source);
    this.jdbc = JdbcClient.create(template);
  }

  /** One writer at a time, so that no older snapshot overwrites a newer one. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(5202, 1)").query(row -> {});
  }

  /**
   * The transaction's end does not wait for the disk. Only for one that computes and nothing else:
   * should the machine fail, the request comes back with the values' loss, and the next start
   * serves it.
   */
  void commitWithoutWaiting() {
    template.execute("set local synchronous_commit = off");
  }

  /** The last year that was computed, if anything was. */
  Optional<Integer> newestYear() {
    return jdbc.sql(
            """
            select year from statistics.indicator_value order by year desc limit 1
            """)
        .query((row, n) -> row.getInt(1))
        .optional();
  }

  /** Every measure that is computed. */
  List<Integer> measures() {
    return jdbc.sql("select id from statistics.measure where active order by id")
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** Deletes all values but those of some measures. */
  void deleteAllBut(Collection<Integer> measures) {
    jdbc.sql("delete from statistics.indicator_value where not measure = any (:measures)")
        .param("measures", ints(measures))
        .update();
  }

  /** Deletes all values of some measures. */
  void deleteAll(Collection<Integer> measures) {
    jdbc.sql("delete from statistics.indicator_value where measure = any (:measures)")
        .param("measures", ints(measures))
        .update();
  }

  void delete(Extent extent) {
    jdbc.sql(
            """
            delete from statistics.indicator_value
            where place = any (:places) and measure = any (:measures)
              and year between :from and :to
            """)
        .param("places", ints(extent.places()))
        .param("measures", ints(extent.measures()))
        .param("from", extent.fromYear())
        .param("to", extent.toYear())
        .update();
  }

  /** Computes and stores what is read together side by side; says how many rows. */
  int insert(Extent extent, Instant at) {
    plan(extent);
    Map<String, Object> parameters = parameters(extent);
    parameters.put("at", at.atOffset(ZoneOffset.UTC));
    return jdbc.sql(
            """
            insert into statistics.indicator_value
              (measure, place, year, map_date, scope, numerator, denominator, value, reported,
               expected, left_out, status, estimated, reason, computed_at)
            select v.measure, v.place, v.year, v.map_date, s.id, v.numerator, v.denominator, v.value,
              v.reported, v.expected, v.left_out, v.status, v.estimated, v.reason, :at
            from (
            """
                + ComputationRepository.statement(extent)
                + """
                ) as v
                join access.scope s on s.place_id = v.place and s.agency_code = v.agency
                order by v.measure, v.map_date, v.place, v.year
                """)
        .params(parameters)
        .update();
  }

  /**
   * The planner takes nested sets for single rows and would loop over them or sort them; hashing
   * them is right. For a few places planning would take longer than the work, so its plan is kept.
   */
  private void plan(Extent extent) {
    template.execute(
        """
        set local enable_nestloop = off; set local enable_sort = off;
        set local work_mem = '64MB'; set local jit = off; set local plan_cache_mode = %s
        """
            .formatted(extent.places().isEmpty() ? "auto" : "force_generic_plan"));
  }

  /** Computes without storing, for a past day or for another map. */
  List<CubeRow> compute(Extent extent) {
    plan(extent);
    return jdbc.sql(ComputationRepository.statement(extent) + " order by year")
        .params(parameters(extent))
        .query(CubeRepository::row)
        .list();
  }

  /** Measures that use an element, apart: those that compare a year with the one before (true). */
  Map<Boolean, List<Integer>> measuresOf(Collection<Integer> elements) {
    return jdbc
        .sql(
            """
            select formula = 'ANNUAL_REDUCTION', array_agg(id order by id) from statistics.measure
            where active and (numerator = any (:elements) or denominator = any (:elements))
            group by 1
            """)
        .param("elements", ints(elements))
        .query((row, n) ->
            Map.entry(row.getBoolean(1), List.of((Integer[]) row.getArray(2).getArray())))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The places themselves, all that were ever above them, and where they stand on the maps. */
  List<Integer> reachedBy(Collection<Integer> places, Collection<LocalDate> maps) {
    return jdbc.sql(
            """
            with recursive moved as (
              select unnest(:places) as place
              union
              select to_place from places.on_map
              where from_place = any (:places) and map_date = any (:maps)
            ), up as (
              select place from moved
              union
              select h.parent_id from up join places.parenthood h on h.place_id = up.place
            )
            select place from up
            """)
        .param("places", ints(places))
        .param("maps", dates(maps))
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /**
   * A row that begins with measure, place, year, numerator, denominator, value, reported, expected,
   * left_out, status, estimated and reason: looking up names would cost half of the reading.
   */
  static CubeRow row(ResultSet row, int number) throws SQLException {
    return new CubeRow(
        row.getInt(1),
        row.getInt(2),
        new Figure(
            row.getInt(3),
            Optional.ofNullable(row.getBigDecimal(4)),
            Optional.ofNullable(row.getBigDecimal(5)),
            Optional.ofNullable(row.getBigDecimal(6)),
            row.getInt(7),
            row.getInt(8),
            FigureStatus.valueOf(row.getString(10)),
            row.getBoolean(11),
            Optional.ofNullable(row.getString(12)).map(NoValue::valueOf)),
        row.getInt(9));
  }

  private Map<String, Object> parameters(Extent extent) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", extent.readFrom());
    parameters.put("from", extent.fromYear());
    parameters.put("to", extent.toYear());
    parameters.put("maps", dates(extent.maps()));
    if (!extent.measures().isEmpty()) {
      parameters.put("measures", ints(extent.measures()));
    }
    if (!extent.places().isEmpty()) {
      parameters.put("places", ints(extent.places()));
    }
    extent.knownOn().ifPresent(day -> parameters.put("known", day.atOffset(ZoneOffset.UTC)));
    return parameters;
  }

  private Array ints(Collection<Integer> values) {
    return array("int4", values.toArray());
  }

  private Array dates(Collection<LocalDate> values) {
    return array("date", values.toArray());
  }

  private Array array(String type, Object[] values) {
    Array array =
        template.execute(
            (ConnectionCallback<Array>)
                (Connection connection) -> connection.createArrayOf(type, values));
    if (array == null) {
      throw new IllegalStateException("the driver made no array");
    }
    return array;
  }
}
