create index action_specific on protection.action (happened_at) where kind = 'SPECIFIC_RISK';

create function protection.abused(from_at timestamptz, to_at timestamptz)
returns table (form text, split text, part text, children bigint, helped bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  everything boolean := access.sees_all('CASE_COUNT', 'READ');
  own int[] := access.scopes('CASE_PLACE_COUNT', 'READ');
  split_by_place boolean := not everything or access.sees_all('CASE_PLACE_COUNT', 'READ');
  barred uuid[] := protection.barred();
begin
  if not everything and cardinality(own) = 0 then
    return;
  end if;
  return query
    with latest as (
      select distinct on (a.case_id) a.case_id, a.number, a.happened_at, f.scope,
        coalesce(f.child, f.concern_child) as child, c.sex, c.birth_year,
        case when jsonb_array_length(coalesce(a.payload -> 'abuse', '[]')) > 0
          then a.payload -> 'abuse' end as forms
      from protection.action a
      join protection.case_file f on f.id = a.case_id
      join protection.concern_child c on c.id = f.concern_child
      where a.kind = 'SPECIFIC_RISK' and a.happened_at >= from_at and a.happened_at < to_at
        and (everything or f.scope = any (own) and not f.sealed) and f.concern <> all (barred)
      order by a.case_id, a.number desc),
    standing as (
      select l.*, exists (
        select from protection.action h
        where h.case_id = l.case_id and h.happened_at < to_at
          and h.kind in ('EMERGENCY_MEASURE', 'SEPARATION', 'SERVICE_GIVEN')) as is_helped
      from latest l
      where not exists (
        select from protection.action e
        where e.case_id = l.case_id and e.number > l.number and e.kind = 'CLOSED'
          and e.payload ->> 'ground' = 'UNFOUNDED')),
    found as (
      select s.*, jsonb_array_elements_text(s.forms) as form from standing s where s.forms is not null
      union all
      select s.*, case when s.forms is null then 'UNKNOWN' else 'ALL' end from standing s),
    each_once as (
      select o.form, o.child, bool_or(o.is_helped) as is_helped,
        coalesce(max(o.sex) filter (where o.sex <> 'UNKNOWN'), 'UNKNOWN') as sex,
        coalesce(max(
          case
            when o.birth_year is null then null
            when extract(year from o.happened_at at time zone 'Asia/Ho_Chi_Minh') - o.birth_year <= 5
              then 'Y0_5'
            when extract(year from o.happened_at at time zone 'Asia/Ho_Chi_Minh') - o.birth_year <= 10
              then 'Y6_10'
            when extract(year from o.happened_at at time zone 'Asia/Ho_Chi_Minh') - o.birth_year <= 15
              then 'Y11_15'
            else 'Y16' end), 'UNKNOWN') as age,
        (array_agg(o.scope order by o.happened_at desc, o.case_id))[1] as scope
      from found o
      group by o.form, o.child),
    placed as (
      select e.*, coalesce(p.place_id, 0)::text as place
      from each_once e left join access.scope p on p.id = e.scope)
    select t.form,
      case grouping(t.sex, t.age, t.place)
        when 7 then 'ALL' when 3 then 'SEX' when 5 then 'AGE' else 'PLACE' end,
      coalesce(t.sex, t.age, t.place, ''), count(*), count(*) filter (where t.is_helped)
    from placed t
    group by grouping sets ((t.form), (t.form, t.sex), (t.form, t.age), (t.form, t.place))
    having grouping(t.place) = 1 or split_by_place and t.form = 'ALL';
end
$$;
comment on function protection.abused is
  'How many children were found abused between two moments, by the last specific assessment (form 03) of their case there, and how many of them had got a measure or a service until the second moment. form: one form of abuse, ALL (any; each child once) or UNKNOWN (assessed, and no form was recorded). split with part: ALL, by SEX, by AGE (group, by the years) or, of ALL only, by PLACE (its identifier, 0 unknown). Cases ended as unfounded do not count; reports that name the user as involved are not counted for them, nor sealed cases for a commune.';
revoke all on function protection.abused from public;
grant execute on function protection.abused to mangnon_app;
