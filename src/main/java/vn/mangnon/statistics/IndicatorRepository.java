package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads computed figures: the actor's own in full, all others as published. */
@Repository
class IndicatorRepository {

  /** A figure and whether it is only the published one. */
  record Read(CubeRow row, boolean published) {}

  private final JdbcClient jdbc;

  IndicatorRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Row rules let only figures within the actor's scope pass the first half; the second half adds
  // what everybody may see of the rest. Sorting picks one's own first; asking for each published
  // figure whether one's own exists would compare every row with every other.
  private static final String FIGURES =
      """
      select distinct on (measure, place, year) * from (
        select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
          v.expected, v.left_out, v.status, v.estimated, v.reason, false as published
        from statistics.indicator_value v
        where /*which*/ and v.map_date /*map*/ and v.year between :from and :to
        union all
        select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
          v.expected, 0, 'FINAL', v.estimated, v.reason, true
        from statistics.published_value v
        where /*which*/ and v.map_date /*map*/ and v.year between :from and :to
          and v.replaced_at = 'infinity'
      ) as both_kinds
      order by measure, place, year, published
      """;

  /** All measures of one place. */
  List<Read> ofPlace(int place, Collection<Integer> measures, int from, int to, MapView view) {
    return read("v.place = :place and v.measure = any (:measures)", view)
        .param("place", place)
        .param("measures", ints(measures))
        .param("from", from)
        .param("to", to)
        .query(IndicatorRepository::figure)
        .list();
  }

  /** All measures of several places, in one statement. */
  List<Read> ofPlaces(
      Collection<Integer> places, Collection<Integer> measures, int from, int to, MapView view) {
    return read("v.place = any (:places) and v.measure = any (:measures)", view)
        .param("places", ints(places))
        .param("measures", ints(measures))
        .param("from", from)
        .param("to", to)
        .query(IndicatorRepository::figure)
        .list();
  }

  // Row rules leave of these what is within the actor's scope.
  private static final String OWN_OF_MEASURE =
      """
      select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
        v.expected, v.left_out, v.status, v.estimated, v.reason, false as published
      from statistics.indicator_value v
      where v.measure = :measure and v.year between :from and :to and v.map_date /*map*/
      """;

  private static final String PUBLISHED_ONLY =
      """
      union all
      select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
        v.expected, 0, 'FINAL', v.estimated, v.reason, true
      from statistics.published_value v
      where v.measure = :measure and v.year between :from and :to and v.map_date /*map*/
        and v.replaced_at = 'infinity'
        and (v.place, v.year) not in (
          select o.place, o.year from statistics.indicator_value o
          where o.measure = :measure and o.year between :from and :to and o.map_date /*map*/)
      """;

  /**
   * One measure in all places: the actor's own, and published ones of which there is no own. Meant
   * for an actor who sees all: there are next to none of the latter, so they are not worth sending.
   */
  List<Read> ofMeasure(int measure, int from, int to, MapView view) {
    return ofMeasure(OWN_OF_MEASURE + PUBLISHED_ONLY, measure, from, to, view);
  }

  /** One measure in all places within the actor's scope. */
  List<Read> ownOfMeasure(int measure, int from, int to, MapView view) {
    return ofMeasure(OWN_OF_MEASURE, measure, from, to, view);
  }

  private List<Read> ofMeasure(String sql, int measure, int from, int to, MapView view) {
    return on(view, sql)
        .param("measure", measure)
        .param("from", from)
        .param("to", to)
        .query(IndicatorRepository::figure)
        .list();
  }

  private JdbcClient.StatementSpec read(String which, MapView view) {
    return on(view, FIGURES.replace("/*which*/", which));
  }

  private JdbcClient.StatementSpec on(MapView view, String sql) {
    Optional<LocalDate> map = view.mapDate();
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.replace("/*map*/", map.isPresent() ? "= :map" : "is null"));
    return map.map(date -> statement.param("map", date)).orElse(statement);
  }

  /** What was published by a moment, in no order. */
  List<Read> publishedBy(
      Collection<Integer> measures,
      Collection<Integer> places,
      int from,
      int to,
      MapView view,
      Instant by) {
    Optional<LocalDate> map = view.mapDate();
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
                select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
                  v.expected, 0 as left_out, 'FINAL' as status, v.estimated, v.reason, true as published
                from statistics.published_value v
                where v.measure = any (:measures) %s and v.map_date %s and v.year between :from and :to
                  and v.released_at <= :by and v.replaced_at > :by
                """
                    .formatted(
                        places.isEmpty() ? "" : "and v.place = any (:places)",
                        map.isPresent() ? "= :map" : "is null"))
            .param("measures", ints(measures))
            .param("from", from)
            .param("to", to)
            .param("by", by.atOffset(ZoneOffset.UTC));
    if (!places.isEmpty()) {
      statement = statement.param("places", ints(places));
    }
    JdbcClient.StatementSpec asked = statement;
    return map.map(date -> asked.param("map", date))
        .orElse(asked)
        .query(IndicatorRepository::figure)
        .list();
  }

  private static Integer[] ints(Collection<Integer> values) {
    return values.toArray(Integer[]::new);
  }

  private static Read figure(ResultSet row, int number) throws SQLException {
    return new Read(CubeRepository.row(row, number), row.getBoolean(13));
  }

  /** A count by category. */
  record Part(
      int category, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, int places) {}

  /**
   * Numerator and denominator by category over the places under one place at the end of the year.
   */
  List<Part> parts(int measure, int place, int year) {
    return jdbc.sql(
            """
            with recursive below as (
              select :place::int as id
              union
              select h.place_id from below b join places.parenthood h on h.parent_id = b.id
                and h.valid_from <= make_date(:year, 12, 31)
                and (h.valid_to is null or h.valid_to > make_date(:year, 12, 31))
            ), m as (
              select * from statistics.measure where id = :measure
            )
            select o.category,
              sum(o.value) filter (where o.element = m.numerator) as numerator,
              sum(o.value) filter (where o.element = m.denominator) as denominator,
              count(distinct o.place) as places
            from m
            join statistics.observation o on o.element in (m.numerator, m.denominator)
            join places.place p on p.id = o.place
            where o.period between :year * 1000 and :year * 1000 + 999
              and o.period % 1000 / 100 in (0, 4)
              and o.category > 0 and o.known_to = 'infinity'
              and o.place in (select id from below) and p.level = lower(m.level)
              and (m.subpopulation = 'ALL' or m.level = 'PROVINCE' or p.urban_rural = lower(m.subpopulation))
              and (p.valid_to is null or p.valid_to > make_date(:year, 12, 31))
            group by o.category order by o.category
            """)
        .param("measure", measure)
        .param("place", place)
        .param("year", year)
        .query((row, n) ->
            new Part(
                row.getInt("category"),
                Optional.ofNullable(row.getBigDecimal("numerator")),
                Optional.ofNullable(row.getBigDecimal("denominator")),
                row.getInt("places")))
        .list();
  }

  /** Every revision of every value behind a figure, newest first, at most 5 000. */
  List<Source> sources(int measure, int place, int year, MapView view, int yearsBefore) {
    return jdbc.sql(
            """
            with recursive m as (
              select * from statistics.measure where id = :measure
            ), below as (
              select :place::int as id
              union
              select h.place_id from below b join places.parenthood h on h.parent_id = b.id
            ), behind as (
              select id from below
              union
              select from_place from places.on_map
              where to_place in (select id from below)
                and map_date = coalesce(:map::date, 'infinity') and exactness <> 'unmoved'
            )
            select e.code, o.element = m.numerator as is_numerator, o.place, o.period, o.category,
              o.value, o.known_from, nullif(o.known_to, 'infinity') as known_to, o.submission,
              s.state, coalesce(b.by_name, s.changed_by_name) as by_name,
              coalesce(b.origin, s.origin) as origin, coalesce(o.comment, '') as comment
            from m
            join statistics.observation o on o.element in (m.numerator, m.denominator)
            join statistics.element e on e.id = o.element
            join statistics.submission s on s.id = o.submission
            left join statistics.batch b on b.number = o.batch
            where o.period between (:year - :before) * 1000 and :year * 1000 + 999
              and o.place in (select id from behind)
            order by o.known_from desc, o.place, o.element, o.period, o.category
            limit 5000
            """)
        .param("measure", measure)
        .param("place", place)
        .param("year", year)
        .param("before", yearsBefore)
        .param("map", view.mapDate().orElse(null))
        .query((row, n) ->
            new Source(
                row.getString("code"),
                row.getBoolean("is_numerator"),
                row.getInt("place"),
                Period.ofKey(row.getInt("period")),
                row.getInt("category"),
                row.getBigDecimal("value"),
                row.getTimestamp("known_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("known_to")).map(t -> t.toInstant()),
                row.getObject("submission", UUID.class),
                SubmissionState.valueOf(row.getString("state")),
                row.getString("by_name"),
                Origin.valueOf(row.getString("origin")),
                row.getString("comment")))
        .list();
  }
}
