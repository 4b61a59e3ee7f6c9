package vn.mangnon.children.field;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.codes.Dose;
import vn.mangnon.children.record.Columns;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.Standing;

/** The children of somebody's villages and what they need, each question in one statement. */
@Repository
class FieldRepository {
  /**
   * Children under 16, or of unknown age, who live in the villages that somebody follows today,
   * with every fact of every record that was merged into theirs. born is the latest day it may have
   * been, so that nothing is asked of a child too early.
   */
  private static final String MINE =
      """
      with recursive home as (
        select distinct on (c.id) c.id as child, r.place, r.village_name
        from children.village_assignment a
        join children.residence r on r.place = a.place and r.village_name = a.village_name
          and r.known_to is null and r.ends_on is null
        join children.current_child c on c.id = r.child and c.place = r.place
        where a.collaborator = :me and a.known_to is null
          and a.starts_on <= :today and (a.ends_on is null or a.ends_on >= :today)
        order by c.id, r.starts_on desc nulls last
      ), member (child, record) as (
        select child, child from home
        union
        select m.child, g.loser from member m
        join children.merge g on g.winner = m.record and g.undone_at is null
      ), fact as materialized (
        select m.child, f.id, f.kind, f.starts_on, f.ends_on, f.attributes
        from member m join children.fact f on f.child = m.record and f.known_to is null
      ), mine as materialized (
        select h.*, i.id as revision, i.name, i.birth_on, i.birth_precision, i.sex, b.born,
          extract(year from age(cast(:today as date), b.born)) * 12
            + extract(month from age(cast(:today as date), b.born)) as months
        from home h
        join children.identity i on i.child = h.child and i.known_to is null
        left join lateral (
          select case i.birth_precision
            when 'YEAR' then cast(i.birth_on + interval '1 year' as date) - 1
            when 'MONTH' then cast(i.birth_on + interval '1 month' as date) - 1
            else i.birth_on end as born) b on true
        where (i.birth_on is null or i.birth_on > cast(:today as date) - interval '16 years')
          and h.child not in (select child from fact where kind in ('DEATH', 'DEPARTURE'))
      ), visit as materialized (
        select distinct on (child) child, starts_on, attributes ->> 'nextOn' as next_on
        from fact where kind = 'VISIT' order by child, starts_on desc, id desc
      )
      """;

  /** A need found: the number of its rule, the child, and a code of what is missing. */
  record Found(int rule, UUID child, String detail, LocalDate since) {}

  /** One weighing or measuring of a small child. */
  record Measured(
      UUID child,
      LocalDate born,
      Sex sex,
      LocalDate day,
      OptionalDouble weightKg,
      OptionalDouble heightCm,
      Posture posture,
      boolean oedema) {}

  private final JdbcClient jdbc;

  FieldRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By village, household and age, eldest first. */
  List<RosterChild> roster(UUID me, LocalDate today) {
    return jdbc.sql(
            MINE
                + """
                select m.*, h.household, h.head, h.standing, coalesce(k.carers, '') as carers,
                  v.starts_on as last_visit, v.next_on as next_visit
                from mine m
                left join lateral (
                  select hh.id as household, hh.head, (
                    select s.standing from children.household_standing s
                    where s.household = hh.id and s.known_to is null
                      and s.starts_on <= :today and (s.ends_on is null or s.ends_on >= :today)
                    order by s.starts_on desc limit 1) as standing
                  from children.household_member hm
                  join children.household hh on hh.id = hm.household
                  where hm.child = m.child and hm.known_to is null and hm.ends_on is null
                  order by hm.known_from desc limit 1) h on true
                left join lateral (
                  select string_agg(c.name, ', ' order by c.relation desc, c.name) as carers
                  from children.caregiver c
                  where c.child = m.child and c.known_to is null and c.ends_on is null
                    and c.lives_with) k on true
                left join visit v on v.child = m.child
                order by m.place, m.village_name, nullif(h.head, ''), h.household, k.carers,
                  m.birth_on, m.child
                """)
        .param("me", me)
        .param("today", today)
        .query(FieldRepository::child)
        .list();
  }

  /** Everything needed but what growth says, by the rules in this order. */
  List<Found> needs(UUID me, LocalDate today, List<NeedRule> rules, List<Dose> doses) {
    return jdbc.sql(
            MINE
                + """
                , rule as (
                  select * from unnest(:needs::text[], :from::int[], :to::int[], :value::numeric[])
                    with ordinality as r (need, from_months, to_months, value, number)
                ), dose as (
                  select * from unnest(:vaccines::text[], :numbers::int[], :late::int[],
                    :validFrom::date[], :validTo::date[])
                    as d (vaccine, number, late_months, valid_from, valid_to)
                ), aged as (
                  select r.*, m.child, m.born, m.birth_on from rule r
                  join mine m on r.need = 'TURNING_AGE'
                    or coalesce(m.months, 0) >= r.from_months
                      and coalesce(m.months, 0) < r.to_months
                ), found (number, child, detail, since) as (
                  select a.number, a.child, '', cast(v.next_on as date)
                  from aged a join visit v on v.child = a.child
                  where a.need = 'VISIT_DUE'
                    and cast(v.next_on as date) <= cast(:today as date) + cast(a.value as int)
                  union all
                  select a.number, a.child, '',
                    cast(a.born + make_interval(months => a.from_months) as date)
                  from aged a
                  where a.need = 'BIRTH_REGISTRATION' and a.born is not null and not exists (
                    select from fact f where f.child = a.child and f.kind = 'BIRTH_REGISTRATION')
                  union all
                  select a.number, a.child,
                    string_agg(d.vaccine || ':' || d.number, ' ' order by d.late_months, d.vaccine, d.number),
                    min(cast(a.born + make_interval(months => d.late_months) as date))
                  from aged a
                  join dose d on a.born >= d.valid_from
                    and (d.valid_to is null or a.born < d.valid_to)
                    and a.born + make_interval(months => d.late_months) <= cast(:today as date)
                  where a.need = 'VACCINE_OVERDUE' and not exists (
                    select from fact f where f.child = a.child and f.kind = 'VACCINATION'
                      and f.attributes ->> 'vaccine' = d.vaccine
                      and cast(f.attributes ->> 'dose' as int) >= d.number)
                  group by a.number, a.child
                  union all
                  select a.number, a.child, '',
                    cast(a.born + make_interval(months => a.from_months) as date)
                  from aged a
                  where a.need = 'NOT_AT_SCHOOL' and a.born is not null and not exists (
                    select from fact f where f.child = a.child and f.kind = 'SCHOOLING'
                      and f.attributes ->> 'status' = 'enrolled'
                      and (f.ends_on is null or f.ends_on >= :today))
                  union all
                  select a.number, a.child, '', min(s.starts_on)
                  from aged a
                  join fact s on s.child = a.child and s.kind = 'SPECIAL_CIRCUMSTANCE'
                    and s.starts_on <= :today and (s.ends_on is null or s.ends_on >= :today)
                  where a.need = 'NO_SUPPORT' and not exists (
                    select from fact f where f.child = a.child and f.kind = 'SERVICE'
                      and f.starts_on >= s.starts_on
                      and (f.ends_on is null or f.ends_on >= :today))
                  group by a.number, a.child
                  union all
                  select a.number, a.child, '', t.turns
                  from aged a
                  join lateral (
                    select cast(a.birth_on + make_interval(months => a.from_months) as date)) t (turns)
                    on t.turns between cast(:today as date) and cast(:today as date) + cast(a.value as int)
                  where a.need = 'TURNING_AGE'
                )
                select number, child, detail, since from found order by number, since, child
                """)
        .param("me", me)
        .param("today", today)
        .param("needs", rules.stream().map(rule -> rule.need().name()).toArray(String[]::new))
        .param("from", rules.stream().map(NeedRule::fromMonths).toArray(Integer[]::new))
        .param("to", rules.stream().map(NeedRule::toMonths).toArray(Integer[]::new))
        .param(
            "value",
            rules.stream().map(rule -> BigDecimal.valueOf(rule.value())).toArray(BigDecimal[]::new))
        .param("vaccines", doses.stream().map(Dose::vaccine).toArray(String[]::new))
        .param("numbers", doses.stream().map(Dose::number).toArray(Integer[]::new))
        .param("late", doses.stream().map(Dose::lateMonths).toArray(Integer[]::new))
        .param(
            "validFrom",
            doses.stream().map(dose -> dose.validFrom().toString()).toArray(String[]::new))
        .param(
            "validTo",
            doses.stream()
                .map(dose -> dose.validTo().map(LocalDate::toString).orElse(null))
                .toArray(String[]::new))
        .query((row, n) ->
            new Found(
                row.getInt("number") - 1,
                row.getObject("child", UUID.class),
                row.getString("detail"),
                row.getObject("since", LocalDate.class)))
        .list();
  }

  /** The last two measurements of each child below an age whose day of birth is known. */
  List<Measured> measured(UUID me, LocalDate today, int belowMonths) {
    return jdbc.sql(
            MINE
                + """
                select child, born, sex, starts_on, attributes ->> 'weightKg' as weight,
                  attributes ->> 'heightCm' as height, attributes ->> 'posture' as posture,
                  coalesce(cast(attributes ->> 'oedema' as boolean), false) as oedema
                from (
                  select m.child, m.born, m.sex, f.starts_on, f.attributes,
                    row_number() over (partition by m.child order by f.starts_on desc, f.id desc) as nth
                  from mine m join fact f on f.child = m.child and f.kind = 'GROWTH'
                  where m.birth_precision = 'DAY' and m.months < :below and m.sex <> 'UNKNOWN'
                    and f.starts_on >= m.born) as last
                where nth <= 2 order by child, starts_on desc
                """)
        .param("me", me)
        .param("today", today)
        .param("below", belowMonths)
        .query((row, n) ->
            new Measured(
                row.getObject("child", UUID.class),
                row.getObject("born", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getObject("starts_on", LocalDate.class),
                decimal(row, "weight"),
                decimal(row, "height"),
                Posture.valueOf(row.getString("posture")),
                row.getBoolean("oedema")))
        .list();
  }

  private static OptionalDouble decimal(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }

  private static RosterChild child(ResultSet row, int number) throws SQLException {
    String standing = row.getString("standing");
    String head = row.getString("head");
    return new RosterChild(
        row.getObject("child", UUID.class),
        row.getObject("revision", UUID.class),
        row.getString("name"),
        Columns.birth(row),
        Sex.valueOf(row.getString("sex")),
        new Village(row.getInt("place"), row.getString("village_name")),
        row.getString("carers"),
        Optional.ofNullable(row.getObject("household", UUID.class))
            .map(id ->
                new RosterChild.House(
                    id,
                    head == null ? "" : head,
                    Optional.ofNullable(standing).map(Standing::valueOf))),
        Optional.ofNullable(row.getObject("last_visit", LocalDate.class)),
        Optional.ofNullable(row.getString("next_visit")).map(LocalDate::parse));
  }
}
