create index action_help on protection.action (happened_at)
  where kind in ('SERVICE_GIVEN', 'EMERGENCY_MEASURE', 'SEPARATION', 'SEPARATION_RENEWED');
create index action_care on protection.action (case_id, number) where kind = 'CARE_HANDED_OVER';
create index referral_finished on protection.referral_event (at) where move = 'FINISH';

-- The functions that count know which records of the register are of one child.
create policy counting on children.merge for select to mangnon_owner using (true);

create function protection.one_child(record uuid) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive up (id, step) as (
    select $1, 0
    union all
    select m.winner, u.step + 1 from up u
    join children.merge m on m.loser = u.id and m.undone_at is null
    where u.step < 100)
  select u.id from up u order by u.step desc limit 1
$$;
comment on function protection.one_child is
  'The record of the register that stands for the child of this one; only functions of the owner ask it.';
revoke all on function protection.one_child from public;

create function protection.helped(from_at timestamptz, to_at timestamptz)
returns table (split text, part text, children bigint)
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
    with given as (
      select a.case_id, a.happened_at as at,
        case
          when a.kind <> 'SERVICE_GIVEN' then 'chair'
          else coalesce('agency:' || nullif((
            select p.payload -> 'services' -> ((a.payload ->> 'service')::int - 1) ->> 'agency'
            from protection.action p
            where p.case_id = a.case_id and p.kind = 'PLAN_DRAFTED' and p.number < (
              select max(d.number) from protection.action d
              where d.case_id = a.case_id and d.kind = 'PLAN_DECIDED' and d.number < a.number
                and (d.payload ->> 'approved')::boolean)
            order by p.number desc limit 1), ''), 'other')
        end as giver
      from protection.action a
      where a.kind in ('SERVICE_GIVEN', 'EMERGENCY_MEASURE', 'SEPARATION', 'SEPARATION_RENEWED')
        and a.happened_at >= from_at and a.happened_at < to_at
      union all
      -- Whoever is in alternative care is cared for in each period that it lasts.
      select a.case_id, a.happened_at, 'chair'
      from protection.action a
      where a.kind = 'CARE_HANDED_OVER' and a.happened_at < to_at and not exists (
        select from protection.action e
        where e.case_id = a.case_id and e.number > a.number and e.happened_at < from_at
          and (e.kind = 'CARE_ENDED' or e.kind = 'CLOSED'
            and e.payload ->> 'ground' in ('MOVED_AWAY', 'CAME_OF_AGE', 'DIED')))
      union all
      select s.case_id, e.at,
        case r.recipient when 'AGENCY' then 'agency:' || r.recipient_agency
          else lower(r.recipient) end
      from protection.referral_event e
      join protection.referral r on r.id = e.referral
      join protection.referral_stub s on s.id = e.referral
      where e.move = 'FINISH' and e.at >= from_at and e.at < to_at),
    lived as (
      select g.giver, f.concern_child, f.child, coalesce((
        -- Where it was when the period ended: it may have moved since.
        select t.from_scope from protection.transfer t
        where t.case_id = f.id and t.state = 'ACCEPTED' and t.ended_at >= to_at
        order by t.ended_at limit 1), f.scope) as scope
      from given g join protection.case_file f on f.id = g.case_id
      where (everything or not f.sealed) and f.concern <> all (barred) and not exists (
        select from protection.action e
        where e.case_id = f.id and e.kind = 'CLOSED' and e.happened_at >= g.at
          and e.payload ->> 'ground' = 'UNFOUNDED')),
    counted as (
      select coalesce(protection.one_child(l.child), l.concern_child) as child, l.giver,
        coalesce(p.place_id, 0)::text as place, c.sex, c.birth_year
      from lived l
      join protection.concern_child c on c.id = l.concern_child
      left join access.scope p on p.id = l.scope
      where everything or l.scope = any (own)),
    described as (
      select d.child, coalesce(max(d.sex) filter (where d.sex <> 'UNKNOWN'), 'UNKNOWN') as sex,
        case
          when max(d.birth_year) is null then 'UNKNOWN'
          when y.last - max(d.birth_year) <= 5 then 'Y0_5'
          when y.last - max(d.birth_year) <= 10 then 'Y6_10'
          when y.last - max(d.birth_year) <= 15 then 'Y11_15'
          else 'Y16' end as age
      from counted d cross join (
        select extract(year from (to_at - interval '1 second') at time zone 'Asia/Ho_Chi_Minh') as last) y
      group by d.child, y.last)
    select
      case grouping(d.sex, d.age, c.place, c.giver)
        when 15 then 'ALL' when 7 then 'SEX' when 11 then 'AGE' when 13 then 'PLACE'
        else 'GIVER' end,
      coalesce(d.sex, d.age, c.place, c.giver, ''), count(distinct c.child)
    from counted c join described d on d.child = c.child
    group by grouping sets ((), (d.sex), (d.age), (c.place), (c.giver))
    having count(*) > 0 and (grouping(c.place) = 1 or split_by_place);
end
$$;
comment on function protection.helped is
  'How many children of cases were cared for or helped between two moments: by a service of the plan, a referral that was done, a measure, a separation or its renewal, or alternative care that went on. split with part: ALL, by SEX, by AGE (group, by the years), by PLACE (its identifier, 0 unknown; where the case was at the second moment) or by GIVER (agency: with its code, chair, commune, facility, other). Each child once in each number, whichever of its records in the register a case names. What was given before a case ended as unfounded does not count; reports that name the user as involved are not counted for them, nor sealed cases for a commune.';
revoke all on function protection.helped from public;
grant execute on function protection.helped to mangnon_app;
