package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what may be published and keeps what was. */
@Repository
class ReleaseRepository {
  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ReleaseRepository(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /**
   * A computed figure of any status.
   *
   * @param commune it belongs to a place of commune level and is shown as it was, so its counts are
   *     those reported
   */
  record Computed(
      int measure,
      String formula,
      int numeratorElement,
      Optional<Integer> denominatorElement,
      String subpopulation,
      int place,
      boolean commune,
      Optional<LocalDate> mapDate,
      CubeRow row) {}

  List<Computed> computed(Collection<Integer> years, LocalDate map) {
    return jdbc.sql(
            """
            select v.measure, v.place, v.year, v.numerator, v.denominator, v.value, v.reported,
              v.expected, v.left_out, v.status, v.estimated, v.reason, v.map_date, m.formula, m.numerator as numerator_element,
              m.denominator as denominator_element, m.subpopulation,
              p.level = 'commune' and v.map_date is null as commune
            from statistics.indicator_value v
            join statistics.measure m on m.id = v.measure
            join places.place p on p.id = v.place
            where v.year in (:years) and (v.map_date is null or v.map_date = :map) and m.active
            """)
        .param("years", years)
        .param("map", map)
        .query((row, n) ->
            new Computed(
                row.getInt("measure"),
                row.getString("formula"),
                row.getInt("numerator_element"),
                Optional.ofNullable(row.getObject("denominator_element", Integer.class)),
                row.getString("subpopulation"),
                row.getInt("place"),
                row.getBoolean("commune"),
                Optional.ofNullable(row.getObject("map_date", LocalDate.class)),
                CubeRepository.row(row, n)))
        .list();
  }

  /** Which communes of a year a figure adds up, with which weight. */
  record Share(
      Optional<LocalDate> mapDate, int place, int source, BigDecimal weight, String residence) {}

  List<Share> shares(int year, LocalDate map) {
    return jdbc.sql(
            """
            with recursive commune as (
              select id, urban_rural from places.place
              where level = 'commune' and valid_from <= make_date(:year, 12, 31)
                and (valid_to is null or valid_to > make_date(:year, 12, 31))
            ), up as (
              select id as source, id as place from commune
              union all
              select u.source, h.parent_id from up u join places.parenthood h
                on h.place_id = u.place and h.valid_from <= make_date(:year, 12, 31)
               and (h.valid_to is null or h.valid_to > make_date(:year, 12, 31))
            )
            select null::date as map_date, u.place, u.source, 1::numeric as weight, c.urban_rural
            from up u join commune c on c.id = u.source
            union all
            select m.map_date, m.to_place, m.from_place, m.weight, c.urban_rural
            from commune c join places.on_map m on m.from_place = c.id
            where m.map_date = :map and m.weight > 0
            union all
            select :map::date, u.place, u.source, 1, c.urban_rural
            from up u join commune c on c.id = u.source
            join places.place p on p.id = u.place and p.level = 'province'
            """)
        .param("year", year)
        .param("map", map)
        .query((row, n) ->
            new Share(
                Optional.ofNullable(row.getObject(1, LocalDate.class)),
                row.getInt(2),
                row.getInt(3),
                row.getBigDecimal(4),
                row.getString(5)))
        .list();
  }

  /** A count that was published once. */
  record Count(
      int element,
      String subpopulation,
      int place,
      int year,
      Optional<LocalDate> mapDate,
      BigDecimal value) {}

  Set<Count> published(Collection<Integer> years) {
    return new HashSet<>(
        jdbc.sql(
                """
                select element, subpopulation, place, year, map_date, trim_scale(value)
                from statistics.published_count where year in (:years)
                """)
            .param("years", years)
            .query((row, n) ->
                new Count(
                    row.getInt(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    Optional.ofNullable(row.getObject(5, LocalDate.class)),
                    row.getBigDecimal(6)))
            .list());
  }

  int nextRelease(Instant at) {
    return jdbc.sql(
            """
            insert into statistics.release (number, released_at)
            select coalesce(max(number), 0) + 1, :at from statistics.release returning number
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** A figure as it goes out. */
  record Out(Computed from, Figure figure) {}

  /** Replaces the published figures of the years by these. */
  void publish(int release, Collection<Integer> years, List<Out> figures, Instant at) {
    jdbc.sql(
            """
            update statistics.published_value set replaced_at = :at
            where year in (:years) and replaced_at = 'infinity'
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("years", years)
        .update();
    // One statement: row rules are costly to begin and cheap to repeat.
    template.update(
        """
        insert into statistics.published_value
          (release, measure, place, year, map_date, numerator, denominator, value, reported, expected,
           estimated, reason, released_at)
        select ?, o.*, ?
        from unnest(?::int[], ?::int[], ?::int[], ?::date[], ?::numeric[], ?::numeric[],
          ?::numeric[], ?::int[], ?::int[], ?::boolean[], ?::text[]) as o
        order by 2, 5, 3, 4
        """,
        release,
        at.atOffset(ZoneOffset.UTC),
        column(figures, out -> out.from().measure()),
        column(figures, out -> out.from().place()),
        column(figures, out -> out.figure().year()),
        column(figures, out -> out.from().mapDate().orElse(null)),
        column(figures, out -> out.figure().numerator().orElse(null)),
        column(figures, out -> out.figure().denominator().orElse(null)),
        column(figures, out -> out.figure().value().orElse(null)),
        column(figures, out -> out.figure().reported()),
        column(figures, out -> out.figure().expected()),
        column(figures, out -> out.figure().estimated()),
        column(figures, out -> out.figure().reason().map(NoValue::name).orElse(null)));
  }

  void remember(Collection<Count> counts, Instant at) {
    template.update(
        """
        insert into statistics.published_count
          (element, subpopulation, place, year, map_date, value, released_at)
        select o.*, ?
        from unnest(?::int[], ?::text[], ?::int[], ?::int[], ?::date[], ?::numeric[]) as o
        """,
        at.atOffset(ZoneOffset.UTC),
        column(counts, Count::element),
        column(counts, Count::subpopulation),
        column(counts, Count::place),
        column(counts, Count::year),
        column(counts, c -> c.mapDate().orElse(null)),
        column(counts, Count::value));
  }

  /** One field of all rows, written as text for an array parameter. */
  private static <R> @Nullable String[] column(
      Collection<R> rows, Function<R, @Nullable Object> field) {
    return rows.stream()
        .map(field)
        .map(value ->
            value instanceof BigDecimal number
                ? number.toPlainString()
                : Objects.toString(value, null))
        .toArray(String[]::new);
  }

  /** Whether every submission begun for a year and form is locked, and every owed one is there. */
  boolean closed(int form, int year, int owed) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'LOCKED') >= :owed
              and count(*) filter (where state not in ('LOCKED', 'SUPERSEDED')) = 0
            from statistics.submission
            where form = :form and period between :year * 1000 and :year * 1000 + 999
            """)
        .param("form", form)
        .param("year", year)
        .param("owed", owed)
        .query(Boolean.class)
        .single();
  }
}
