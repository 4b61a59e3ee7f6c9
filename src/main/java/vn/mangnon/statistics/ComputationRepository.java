package vn.mangnon.statistics;

/** The one statement that computes indicator values from observations. */
final class ComputationRepository {
  private static final String COMPUTATION =
      """
      with recursive years as (
        select generate_series(:before, :to) as year
      ), asked as (
        select m.* from statistics.measure m where m.active /*measures*/
      ), roles as materialized (
        select m.id as measure, r.element, lower(m.level) as level, m.level = 'PROVINCE' as whole,
          lower(m.subpopulation) as subpopulation, m.formula, m.numerator, m.denominator
        from asked m cross join lateral (
          select m.numerator union all select m.denominator where m.denominator is not null
        ) as r(element)
      ), alive as materialized (
        -- Places that existed at some time in a year; at_end: on 31 December.
        select p.id, y.year, p.level, p.urban_rural,
          p.valid_to is null or p.valid_to > make_date(y.year, 12, 31) as at_end,
          least(make_date(y.year, 12, 31), p.valid_to - 1) as day,
          case when p.valid_from > make_date(y.year, 1, 1)
            then extract(month from p.valid_from)::int - 1 else 0 end as month_from,
          case when p.valid_to <= make_date(y.year, 12, 31)
            then extract(month from p.valid_to)::int - 1 else 12 end as month_to
        from places.place p
        join years y on p.valid_from <= make_date(y.year, 12, 31)
          and (p.valid_to is null or p.valid_to > make_date(y.year, 1, 1))
        where p.level <> 'village'
      ), up as (
        select id as source, year, id as place, day from alive
        union all
        select u.source, u.year, h.parent_id, u.day
        from up u join places.parenthood h
          on h.place_id = u.place and h.valid_from <= u.day
         and (h.valid_to is null or h.valid_to > u.day)
      ), moved as (
        select m.map_date, a.id as source, a.year, m.to_place as place, m.weight, m.exactness
        from alive a join places.on_map m on m.from_place = a.id
        where m.map_date = any (:maps)
      ), province as (
        select id from places.place where level = 'province'
      ), reach as materialized (
        select * from (
          -- As it was: a date before all maps, so that it compares like one of them.
          select '-infinity'::date as map_date, source, year, place, 1::numeric as weight,
            'exact' as exactness
          from up where true /*as it was*/
          union all
          select * from moved
          union all
          -- A province is not touched by changes within it: its figures stay exact on every map.
          select d.map_date, u.source, u.year, u.place, 1, 'exact'
          from up u cross join unnest(:maps) as d(map_date)
          where u.place in (select id from province) and u.source <> u.place
          union all
          select m.map_date, m.source, m.year, h.parent_id, m.weight, m.exactness
          from moved m
          join places.parenthood h on h.place_id = m.place and h.valid_from <= m.map_date
           and (h.valid_to is null or h.valid_to > m.map_date)
          where h.parent_id not in (select id from province)
        ) as r
        where true /*places*/
      ), by_period as materialized (
        -- The total of an element is the reported one, or else the sum of its main breakdown.
        select o.element, o.place, o.period,
          coalesce(
            sum(o.value) filter (where o.category = 0),
            sum(o.value) filter (where o.category > 0)
          ) as value,
          bool_and(/*locked*/) as locked
        from statistics.observation o
        join statistics.element e on e.id = o.element
        left join statistics.submission s on s.id = o.submission
          and s.period >= :before * 1000 and s.period < (:to + 1) * 1000
        where /*known*/
          and o.period >= :before * 1000 and o.period < (:to + 1) * 1000
          and (o.category = 0 or o.category / 1000 = e.main_breakdown)
          /*elements*/
        group by o.element, o.place, o.period
      ), mixed as materialized (
        -- What was reported for parts of a year; few, so that all else is the year's value as it is.
        select distinct p.element, p.place, p.period / 1000 as year
        from by_period p where p.period % 1000 / 100 % 4 <> 0
      ), by_year as (
        select p.element, p.place, p.period / 1000 as year, p.value, 0 as kind, 1::bigint as periods,
          p.locked, e.aggregation
        from by_period p join statistics.element e on e.id = p.element
        where p.value is not null and p.period % 1000 / 100 % 4 = 0
          and not exists (select from mixed x
            where x.element = p.element and x.place = p.place and x.year = p.period / 1000)
        union all
        -- The longest kind of period reported makes the year's value; the kinds are not added up.
        select k.element, k.place, k.year,
          case e.aggregation
            when 'LAST' then coalesce(
              max(k.value) filter (where k.kind = 0),
              (max(array[k.period, k.value]) filter (where k.kind > 0))[2])
            else coalesce(
              sum(k.value) filter (where k.kind = 0),
              sum(k.value) filter (where k.kind = 1),
              sum(k.value) filter (where k.kind = 2),
              sum(k.value) filter (where k.kind = 3))
          end as value,
          min(k.kind) as kind,
          case min(k.kind)
            when 0 then 1
            when 1 then count(*) filter (where k.kind = 1)
            when 2 then count(*) filter (where k.kind = 2)
            else count(*) filter (where k.kind = 3)
          end as periods,
          bool_and(k.locked) as locked,
          e.aggregation
        from (
          select p.element, p.place, p.period, p.period / 1000 as year, p.value, p.locked,
            p.period % 1000 / 100 % 4 as kind
          from by_period p
          join mixed x on x.element = p.element and x.place = p.place and x.year = p.period / 1000
          where p.value is not null) as k
        join statistics.element e on e.id = k.element
        group by k.element, k.place, k.year, e.aggregation
      ), placed as materialized (
        -- Joined before the measures are: by level alone every value would meet every measure.
        select y.element, y.place, y.year, y.locked, a.level, a.urban_rural, a.at_end,
          case when a.at_end or y.aggregation = 'SUM' then y.value end as value,
          y.kind = 0 or case y.kind
            when 1 then y.periods >= a.month_to / 6 - a.month_from / 6
            when 2 then y.periods >= a.month_to / 3 - a.month_from / 3
            else y.periods >= a.month_to - a.month_from end as complete
        from by_year y join alive a on a.id = y.place and a.year = y.year
      ), parts as (
        select r.measure, y.place, y.year, y.at_end, r.denominator is not null as two,
          max(y.value) filter (where y.element = r.numerator) as numerator,
          max(y.value) filter (where y.element = r.denominator) as denominator,
          bool_and(y.complete) as complete,
          bool_and(y.locked) as locked
        from roles r
        join placed y on y.element = r.element and y.level = r.level
        where (r.whole or r.subpopulation = 'all' or y.urban_rural = r.subpopulation)
          and (r.formula <> 'SHARE_OF_PLACES' or y.at_end)
        group by r.measure, y.place, y.year, y.at_end, r.denominator, r.numerator
      ), sums as (
        -- A place with only one half of a ratio would bend the rate, so it adds neither.
        select r.map_date, p.measure, r.place, p.year,
          sum(p.numerator * r.weight) filter (
            where not p.at_end or not p.two or p.denominator is not null) as numerator,
          sum(p.denominator * r.weight) filter (
            where not p.at_end or p.numerator is not null) as denominator,
          count(*) filter (where p.at_end and p.complete and p.numerator is not null
            and (not p.two or p.denominator is not null)) as reported,
          count(p.numerator) as numerators,
          count(p.denominator) as denominators,
          bool_or(r.exactness = 'estimated') as estimated,
          bool_or(r.exactness = 'unmoved') as unmoved,
          bool_and(p.locked) as locked
        from parts p
        join reach r on r.source = p.place and r.year = p.year
        group by r.map_date, p.measure, r.place, p.year
      ), expected as (
        select r.map_date, r.place, r.year, upper(a.level) as level,
          count(*) filter (where a.at_end) as everywhere,
          count(*) filter (where a.at_end and a.urban_rural = 'rural') as rural,
          count(*) filter (where a.at_end and a.urban_rural = 'urban') as urban,
          count(*) filter (where a.at_end and a.urban_rural = 'unclassified') as unclassified,
          bool_or(a.at_end and r.exactness = 'unmoved') as unmoved,
          bool_or(a.at_end and r.exactness = 'unmoved' and a.urban_rural = 'rural') as rural_unmoved,
          bool_or(a.at_end and r.exactness = 'unmoved' and a.urban_rural = 'urban') as urban_unmoved,
          bool_and(a.id = r.place or not a.at_end) as itself
        from reach r join alive a on a.id = r.source and a.year = r.year
        where a.level in ('commune', 'province')
        group by r.map_date, r.place, r.year, a.level
      ), grid as (
        select m.id as measure, m.formula, m.factor, m.agency, m.still_zero,
          m.subpopulation <> 'ALL' and m.level = 'COMMUNE' as part_only,
          e.map_date, e.place, e.year,
          case when m.level = 'PROVINCE' then e.everywhere else
            case m.subpopulation when 'ALL' then e.everywhere when 'RURAL' then e.rural
              else e.urban end end as expected,
          case when m.level = 'PROVINCE' then e.unmoved else
            case m.subpopulation when 'ALL' then e.unmoved when 'RURAL' then e.rural_unmoved
              else e.urban_unmoved end end as unmoved,
          case when m.subpopulation <> 'ALL' and m.level = 'COMMUNE' then e.unclassified
            else 0 end as left_out,
          e.everywhere, e.map_date = '-infinity' or e.itself or e.place in (select id from province)
            as countable
        from asked m join expected e on e.level = m.level
      ), joined as (
        select g.measure, g.place, g.year, g.map_date, g.formula, g.factor, g.agency, g.still_zero,
          g.part_only, g.expected, g.left_out, g.countable,
          g.unmoved or coalesce(s.unmoved, false) or coalesce(b.unmoved, false) as unmoved,
          s.numerators, s.denominators, s.reported, s.estimated,
          coalesce(s.locked, false) and (g.formula <> 'ANNUAL_REDUCTION' or coalesce(b.locked, false))
            as locked,
          case g.formula when 'ANNUAL_REDUCTION' then b.numerator - s.numerator
            else s.numerator end as numerator,
          case g.formula when 'ANNUAL_REDUCTION' then b.numerator
            when 'SHARE_OF_PLACES' then g.expected else s.denominator end as denominator
        from grid g
        left join sums s on s.measure = g.measure and s.place = g.place and s.year = g.year
          and s.map_date = g.map_date
        left join (
          select * from sums
          where measure in (select id from asked where formula = 'ANNUAL_REDUCTION')
        ) as b on b.measure = g.measure and b.place = g.place and b.year = g.year - 1
          and b.map_date = g.map_date
        where g.year >= :from and (g.everywhere > 0 or s.measure is not null)
      ), reasoned as materialized (
        -- Written down once: what follows asks for the reason again and again.
        select j.*,
          case
            when j.unmoved then 'UNMOVED'
            when j.formula = 'SHARE_OF_PLACES' and not j.countable then 'COUNTS_PLACES'
            when j.part_only and j.expected = 0 and j.numerators is null
              then case when j.left_out > 0 then 'UNCLASSIFIED' else 'NOT_IN_SUBPOPULATION' end
            when j.numerators is null then 'NOT_REPORTED'
            when j.formula = 'ANNUAL_REDUCTION' and j.denominator is null then 'NO_PREVIOUS_YEAR'
            when j.numerators = 0 then 'NO_NUMERATOR'
            when j.numerator is null and j.denominators > 0 then 'NO_NUMERATOR'
            when j.denominator is null then 'NO_DENOMINATOR'
            when j.numerator is null then 'NO_NUMERATOR'
            when j.denominator = 0 and j.still_zero then 'ZERO_BASE'
            when j.denominator = 0 then 'ZERO_DENOMINATOR'
          end as reason
        from joined j
      )
      select measure, place, year,
        case when shown then numerator end as numerator,
        case when shown then denominator end as denominator,
        case when reason is null then round(numerator * factor / denominator, 10) end as value,
        coalesce(reported, 0)::int as reported, expected::int as expected, left_out::int as left_out,
        case when coalesce(reported, 0) < expected then 'INCOMPLETE'
          when locked then 'FINAL' else 'PROVISIONAL' end as status,
        coalesce(estimated, false) as estimated, reason,
        nullif(map_date, '-infinity') as map_date, agency
      from (
        select *, reason is null or reason in ('ZERO_BASE', 'ZERO_DENOMINATOR', 'NO_NUMERATOR',
          'NO_DENOMINATOR', 'NO_PREVIOUS_YEAR') as shown
        from reasoned) as r
      """;

  private ComputationRepository() {}

  /**
   * The statement for what a computation covers. Its parameters are {@code before}, {@code from},
   * {@code to} and {@code maps}, and {@code measures}, {@code places} and {@code known} where the
   * extent names any.
   */
  static String statement(CubeRepository.Extent extent) {
    return COMPUTATION
        .replace("/*measures*/", extent.measures().isEmpty() ? "" : "and m.id = any (:measures)")
        .replace("/*places*/", extent.places().isEmpty() ? "" : "and r.place = any (:places)")
        .replace(
            "/*elements*/",
            extent.measures().isEmpty()
                ? ""
                : """
                and o.element = any (array(
                  select unnest(array[numerator, denominator]) from statistics.measure
                  where id = any (:measures)))
                """)
        .replace("/*as it was*/", extent.asItWas() ? "" : "and false")
        .replace(
            "/*known*/",
            extent.knownOn().isPresent()
                ? "o.known_from <= :known and o.known_to > :known"
                : "o.known_to = 'infinity'")
        .replace(
            "/*locked*/",
            extent.knownOn().isPresent()
                ? "s.locked_at is not null and s.locked_at <= :known"
                : "s.locked_at is not null");
  }
}
