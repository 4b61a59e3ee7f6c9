create view protection.episode with (security_invoker = true) as
  with begun as (
    select c.id as concern_child, c.case_id, c.concern, c.child, c.scope, c.sealed,
      c.settled, r.received_at, 0 as first_number
    from protection.concern_child c join protection.concern r on r.id = c.concern
    union all
    select f.concern_child, f.id, f.concern, f.child, f.scope, f.sealed,
      'CASE', (a.payload ->> 'receivedAt')::timestamptz, a.number
    from protection.action a
    join protection.case_file f on f.id = a.case_id
    where a.kind = 'REOPENED')
  select b.*, lead(b.first_number) over (
    partition by b.concern_child order by b.first_number) as next_number
  from begun b;
comment on view protection.episode is
  'One row is one receipt of news about one child: a report''s, or that which reopened its case. Its actions have numbers after first_number and before next_number. Only functions of the owner read it.';
create index action_again on protection.action (case_id) where kind in ('REOPENED', 'CLOSED');
create index concern_by_receipt on protection.concern (received_at);
create index deadline_by_start on protection.deadline (kind, start_at);

create function protection.durations(
  from_at timestamptz, to_at timestamptz, at timestamptz, days date[], ranks int[])
returns table (
  measure text, place int, total bigint, done bigint, running bigint, missing bigint,
  unsure bigint, in_time bigint, late bigint, overdue bigint, median double precision,
  p90 double precision)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  everything boolean := access.sees_all('CASE_COUNT', 'READ');
  own int[] := access.scopes('CASE_PLACE_COUNT', 'READ');
  split boolean := not everything or access.sees_all('CASE_PLACE_COUNT', 'READ');
  barred uuid[] := protection.barred();
begin
  if not everything and cardinality(own) = 0 then
    return;
  end if;
  return query
    with worked as (
      select d.day, r.rank from unnest(days) with ordinality as d (day, n)
      join unnest(ranks) with ordinality as r (rank, n) using (n)),
    cohort as (
      select e.* from protection.episode e
      where e.received_at >= from_at and e.received_at < to_at
        and (e.settled is null or e.settled = 'CASE')
        and (everything or e.scope = any (own) and not e.sealed)
        and e.concern <> all (barred)),
    firsts as (
      select c.concern_child, c.first_number,
        min(a.happened_at) filter (where a.kind = 'INITIAL_RISK') as assessed_at,
        min(a.happened_at) filter (where a.kind = 'SERVICE_GIVEN') as served_at,
        min(a.happened_at) filter (where a.kind = 'CLOSED') as closed_at
      from cohort c join protection.action a on a.case_id = c.case_id
        and a.number > c.first_number and (c.next_number is null or a.number < c.next_number)
      where a.kind in ('INITIAL_RISK', 'SERVICE_GIVEN', 'CLOSED')
      group by 1, 2),
    steps as (
      select m.measure, c.scope, c.received_at as start_at, m.done_at,
        case when m.done_at is not null then 'DONE'
          when f.closed_at is not null then 'MISSING' else 'RUNNING' end as state,
        null::text as timing
      from cohort c
      left join firsts f using (concern_child, first_number)
      cross join lateral (values ('INITIAL_RISK', f.assessed_at), ('FIRST_SERVICE', f.served_at),
        ('CLOSURE', f.closed_at)) as m (measure, done_at)),
    clocks as (
      select d.kind as measure, d.scope, d.start_at,
        case when d.outcome in ('MET', 'LATE') then d.ended_at end as done_at,
        case
          when d.outcome in ('MET', 'LATE') then 'DONE'
          when d.outcome = 'OPEN' and (d.kind = 'PLAN_DECISION' or s.step = 'EMERGENCY') then 'RUNNING'
          when d.outcome = 'OPEN' then 'UNSURE'
          when d.kind = 'PLAN_DECISION' then 'MISSING'
          -- A measure lapses when the danger is found not to be grave, or when the child leaves first.
          when exists (
            select from protection.action c join protection.action p
              on p.case_id = c.case_id and p.number = c.number - 1
            where c.case_id = d.case_id and c.kind = 'CLOSED' and c.happened_at = d.ended_at
              and p.step = 'EMERGENCY') then 'MISSING'
        end as state,
        case
          when d.exempt then null
          when d.outcome = 'MET' then 'IN_TIME'
          when d.outcome = 'LATE' then 'LATE'
          -- Also where nobody has looked yet whether it is urgent: it may be.
          when d.outcome = 'OPEN' and d.paused_at is null and d.due_at < durations.at then 'OVERDUE'
        end as timing
      from protection.deadline d
      join protection.concern_child c on c.id = d.concern_child
      left join protection.case_state s on s.case_id = d.case_id
      where d.kind in ('EMERGENCY_MEASURE', 'PLAN_DECISION')
        and d.start_at >= from_at and d.start_at < to_at
        and (c.settled is null or c.settled = 'CASE')
        and (everything or d.scope = any (own) and not d.sealed)
        and d.concern <> all (barred)),
    items as (
      select * from steps
      union all
      select * from clocks where state is not null),
    timed as (
      select i.measure, coalesce(p.place_id, 0) as place, i.state, i.timing,
        case
          when i.done_at is null then null
          when i.measure in ('INITIAL_RISK', 'EMERGENCY_MEASURE')
            then extract(epoch from i.done_at - i.start_at)::double precision / 3600
          else (e.rank - b.rank)::double precision
        end as value
      from items i
      left join access.scope p on p.id = i.scope
      left join worked b on b.day = (i.start_at at time zone 'Asia/Ho_Chi_Minh')::date
      left join worked e on e.day = (i.done_at at time zone 'Asia/Ho_Chi_Minh')::date)
    select t.measure, t.place, count(*),
      count(*) filter (where t.state = 'DONE'),
      count(*) filter (where t.state = 'RUNNING'),
      count(*) filter (where t.state = 'MISSING'),
      count(*) filter (where t.state = 'UNSURE'),
      count(*) filter (where t.timing = 'IN_TIME'),
      count(*) filter (where t.timing = 'LATE'),
      count(*) filter (where t.timing = 'OVERDUE'),
      percentile_cont(0.5) within group (order by t.value),
      percentile_cont(0.9) within group (order by t.value)
    from timed t
    group by grouping sets ((t.measure), (t.measure, t.place))
    having grouping(t.place) = 1 or split;
end
$$;
comment on function protection.durations is
  'How long it took from news received between two moments to each step that must follow, as numbers: of all that this transaction may count (place null), and by place for who may see numbers by place. days with ranks: each day and how many working days there were up to it. Hours for INITIAL_RISK and EMERGENCY_MEASURE, else working days. Reports that name the user as involved are not counted for them, nor sealed cases for a commune.';
revoke all on function protection.durations from public;
grant execute on function protection.durations to mangnon_app;
