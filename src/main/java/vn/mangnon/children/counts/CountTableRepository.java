package vn.mangnon.children.counts;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mangnon.children.codes.Dose;

/**
 * A question to the register as SQL: a common table {@code counted} with one row for each child or
 * event the rule takes. Texts of the programme are always parameters, never part of the statement.
 */
final class CountTableRepository {
  private static final String PEOPLE =
      """
      with recursive near as (
        select c.id, c.place from children.current_child c
        where c.place = any (:places)
           or c.id in (select r.child from children.residence r
                       where r.place = any (:places) and r.known_to is null)
      ), living as (
        select n.id, coalesce(h.place, n.place) as place, i.sex, i.people,
          case when :byYear then date_trunc('year', i.birth_on)::date else i.birth_on end as birth,
          i.birth_precision = 'DAY' as to_the_day
        from near n
        join children.identity i on i.child = n.id and i.known_to is null
        left join lateral (
          select r.place from children.residence r
          where r.child = n.id and r.known_to is null
            and (r.starts_on is null or r.starts_on <= cast(:day as date))
            and (r.ends_on is null or r.ends_on >= cast(:day as date))
          order by r.starts_on desc nulls last limit 1) h on true
        where coalesce(h.place, n.place) = any (:places)
      ), member (head, id) as (
        select id, id from living
        union all
        select m.head, g.loser from member m
        join children.merge g on g.winner = m.id and g.undone_at is null
      ), happened as (
        select m.head, f.kind, f.starts_on, f.ends_on, f.attributes, f.known_from
        from member m join children.fact f on f.child = m.id and f.known_to is null
        where f.kind = any (:kinds) and f.starts_on <= cast(:day as date)
      ), person as (
        select l.*,
          l.id in (select head from happened where kind = 'DISABILITY'
            and (ends_on is null or ends_on >= cast(:day as date))) as disabled,
          l.id in (select head from happened where kind in ('DEATH', 'DEPARTURE')) as gone
        from living l
      )
      """;

  private static final String OF_PERSON = "p.id, p.place, p.sex, p.people, p.disabled, ";

  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final String counted;

  private CountTableRepository(CountQuery query) {
    CountRule rule = query.rule();
    parameters.put("places", query.places().toArray(Integer[]::new));
    parameters.put("start", query.span().first());
    parameters.put("day", query.span().last());
    parameters.put("byYear", rule.ages().on() == AgeRange.On.BIRTH_YEAR);
    parameters.put("from", rule.ages().from().toString());
    parameters.put("to", rule.ages().to().toString());
    Set<String> kinds = new java.util.TreeSet<>(Set.of("DISABILITY", "DEATH", "DEPARTURE"));
    rule.conditions().forEach(condition -> kinds.add(condition.kind().name()));
    this.counted =
        switch (rule.kind()) {
          case LIVING -> living(rule);
          case EVENTS -> events(rule, "");
          case HAPPENED_TO -> events(rule, "distinct on (p.id) ");
          case IMMUNISED_FIRST_YEAR, IMMUNISED_BY_AGE -> immunised(rule, query.schedule());
          case GROWTH -> measured();
        };
    switch (rule.kind()) {
      case IMMUNISED_FIRST_YEAR, IMMUNISED_BY_AGE -> kinds.add("VACCINATION");
      case GROWTH -> kinds.add("GROWTH");
      case LIVING, EVENTS, HAPPENED_TO -> {}
    }
    parameters.put("kinds", kinds.toArray(String[]::new));
  }

  static CountTableRepository of(CountQuery query) {
    return new CountTableRepository(query);
  }

  /** The common tables, the last of which is {@code counted}; a select must follow. */
  String with() {
    return PEOPLE + counted;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String living(CountRule rule) {
    return ", counted as (select "
        + OF_PERSON
        + years("cast(:day as date)")
        + " from person p where not p.gone and "
        + aged("cast(:day as date)")
        + holding(rule.conditions(), 0)
        + ")";
  }

  private String events(CountRule rule, String distinct) {
    FactFilter event = rule.conditions().getFirst();
    return ", counted as (select "
        + distinct
        + OF_PERSON
        + years("f.starts_on")
        + " from person p join happened f on f.head = p.id where "
        + matches(event, 0)
        + " and "
        + aged("f.starts_on")
        + holding(rule.conditions().subList(1, rule.conditions().size()), 1)
        + (distinct.isEmpty() ? ")" : " order by p.id, f.starts_on)");
  }

  private String immunised(CountRule rule, List<Dose> schedule) {
    boolean firstYear = rule.kind() == CountRule.Kind.IMMUNISED_FIRST_YEAR;
    parameters.put("vaccines", schedule.stream().map(Dose::vaccine).toArray(String[]::new));
    parameters.put("doses", schedule.stream().map(Dose::number).toArray(Integer[]::new));
    parameters.put("inFirst", schedule.stream().map(Dose::firstYear).toArray(Boolean[]::new));
    parameters.put("late", schedule.stream().map(Dose::lateMonths).toArray(Integer[]::new));
    parameters.put(
        "since", schedule.stream().map(one -> Date.valueOf(one.validFrom())).toArray(Date[]::new));
    parameters.put(
        "until",
        schedule.stream()
            .map(one -> Date.valueOf(one.validTo().orElse(LocalDate.of(9999, 12, 31))))
            .toArray(Date[]::new));
    String wanted =
        firstYear
            ? "d.first_year"
            : "p.birth + make_interval(months => d.late) <= cast(:day as date)";
    String inTime =
        firstYear ? "p.birth + interval '1 year'" : "cast(:day as date) + interval '1 day'";
    return """
    , due as (
      select p.id, d.vaccine, d.dose, %s as before
      from person p
      join unnest(:vaccines::text[], :doses::int[], :inFirst::boolean[], :late::int[],
          :since::date[], :until::date[])
        as d(vaccine, dose, first_year, late, since, until)
        on p.birth >= d.since and p.birth < d.until and %s
    ), lacking as (
      select d.id from due d
      left join happened f on f.head = d.id and f.kind = 'VACCINATION'
        and f.attributes ->> 'vaccine' = d.vaccine and f.attributes ->> 'dose' = d.dose::text
        and f.starts_on < d.before
      where f.head is null
    ), counted as (select %s %s from person p where not p.gone and %s
      and p.id not in (select id from lacking)
    )
    """
        .formatted(
            inTime, wanted, OF_PERSON, years("cast(:day as date)"), aged("cast(:day as date)"));
  }

  private static String measured() {
    return ", counted as (select distinct on (p.id) "
        + OF_PERSON
        + years("f.starts_on")
        + ", case when p.to_the_day then p.birth end as birth, f.starts_on,"
        + " cast(f.attributes ->> 'weightKg' as float8) as weight,"
        + " cast(f.attributes ->> 'heightCm' as float8) as height,"
        + " coalesce(f.attributes ->> 'posture', 'UNKNOWN') as posture,"
        + " coalesce(cast(f.attributes ->> 'oedema' as boolean), false) as oedema"
        + " from person p join happened f on f.head = p.id where f.kind = 'GROWTH'"
        + " and f.starts_on >= cast(:start as date) and "
        + aged("f.starts_on")
        + " order by p.id, f.starts_on desc, f.known_from desc)";
  }

  private static String years(String day) {
    return "coalesce(extract(year from age(" + day + ", p.birth))::int, -1) as years";
  }

  private static String aged(String day) {
    return "p.birth + cast(:from as interval) <= %1$s and p.birth + cast(:to as interval) > %1$s"
        .formatted(day);
  }

  private String holding(List<FactFilter> conditions, int first) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < conditions.size(); i++) {
      sql.append(" and p.id in (select f.head from happened f where ")
          .append(matches(conditions.get(i), first + i))
          .append(')');
    }
    return sql.toString();
  }

  private String matches(FactFilter filter, int number) {
    parameters.put("kind" + number, filter.kind().name());
    StringBuilder sql = new StringBuilder("f.kind = :kind" + number);
    switch (filter.when()) {
      case ON_LAST_DAY -> sql.append(" and (f.ends_on is null or f.ends_on >= cast(:day as date))");
      case STARTED_IN_PERIOD -> sql.append(" and f.starts_on >= cast(:start as date)");
      case IN_PERIOD ->
          sql.append(
              filter.kind().lasts()
                  ? " and (f.ends_on is null or f.ends_on >= cast(:start as date))"
                  : " and f.starts_on >= cast(:start as date)");
      case BY_LAST_DAY -> {}
    }
    filter
        .attributes()
        .forEach((attribute, values) -> {
          String name = "a" + number + "_" + parameters.size();
          parameters.put(name + "n", attribute);
          parameters.put(name + "v", values.toArray(String[]::new));
          sql.append(" and f.attributes ->> :" + name + "n = any (:" + name + "v)");
        });
    return sql.toString();
  }
}
