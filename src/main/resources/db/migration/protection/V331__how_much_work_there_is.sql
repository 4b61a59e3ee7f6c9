create function protection.loads(from_at timestamptz, to_at timestamptz, at timestamptz)
returns table (topic text, name text, part text, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  everything boolean := access.sees_all('CASE_COUNT', 'READ');
  own int[] := access.scopes('CASE_PLACE_COUNT', 'READ');
  barred uuid[] := protection.barred();
begin
  if not everything and cardinality(own) = 0 then
    return;
  end if;
  return query
    select 'REPORT', r.channel, coalesce(c.settled, 'WAITING'), count(*)
    from protection.concern r join protection.concern_child c on c.concern = r.id
    where r.received_at >= from_at and r.received_at < to_at
      and (everything or c.scope = any (own) and not c.sealed) and r.id <> all (barred)
    group by 2, 3;
  return query
    with going as (
      select s.case_id, s.risk, m.account
      from protection.case_state s
      join protection.case_file f on f.id = s.case_id
      left join protection.member m
        on m.case_id = s.case_id and m.to_at is null and m.function = 'LEAD'
      where s.step <> 'CLOSED' and (everything or f.scope = any (own) and not f.sealed) and f.concern <> all (barred)),
    shares as (
      select case when grouping(g.risk) = 1 then 'ALL' else g.risk end as risk, g.account,
        count(distinct g.case_id) as cases
      from going g group by grouping sets ((g.risk, g.account), (g.account))),
    counted as (
      select case when grouping(g.risk) = 1 then 'ALL' else g.risk end as risk,
        count(distinct g.case_id) as cases
      from going g group by grouping sets ((g.risk), ()))
    select 'OPEN', c.risk, p.part, p.number
    from counted c
    left join (
      select e.risk, count(e.account) as workers,
        coalesce(max(e.cases) filter (where e.account is not null), 0) as most,
        coalesce(sum(e.cases) filter (where e.account is not null), 0)::bigint as led,
        coalesce(sum(e.cases) filter (where e.account is null), 0)::bigint as unled
      from shares e group by e.risk) as w on w.risk = c.risk
    cross join lateral (values ('CASES', c.cases), ('WORKERS', w.workers), ('MOST', w.most),
      ('LED', w.led), ('UNLED', w.unled)) as p (part, number)
    where c.cases > 0;
  return query
    select 'REVIEW', s.risk,
      case
        when d.outcome = 'MET' then 'IN_TIME'
        when d.outcome = 'LATE' then 'LATE'
        when d.outcome = 'LAPSED' then 'LAPSED'
        when d.paused_at is null and d.due_at < loads.at then 'OVERDUE'
        else 'RUNNING'
      end as became, count(*)
    from protection.deadline d join protection.case_state s on s.case_id = d.case_id
    where d.kind = 'REVIEW' and d.due_at >= from_at and d.due_at < to_at
      and (everything or d.scope = any (own) and not d.sealed) and d.concern <> all (barred)
    group by 2, 3;
  return query
    with closures as (
      select f.id, f.concern_child, f.child, a.number as closing, a.happened_at as closed_at,
        a.payload ->> 'ground' as ground
      from protection.action a join protection.case_file f on f.id = a.case_id
      where a.kind = 'CLOSED' and a.happened_at >= from_at and a.happened_at < to_at
        and (everything or f.scope = any (own) and not f.sealed) and f.concern <> all (barred)),
    followed as (
      select c.ground, c.child, c.closed_at + interval '12 months' <= loads.at as elapsed,
        exists (
          select from protection.action r
          where r.case_id = c.id and r.kind = 'REOPENED' and r.number > c.closing
            and (r.payload ->> 'receivedAt')::timestamptz <= c.closed_at + interval '12 months')
        or exists (
          select from protection.concern_child o join protection.concern r on r.id = o.concern
          where o.child = c.child and o.id <> c.concern_child and o.settled is distinct from 'SAME'
            and coalesce(o.reason, '') not in ('MISDIALLED', 'NOT_A_CHILD')
            and r.received_at > c.closed_at
            and r.received_at <= c.closed_at + interval '12 months') as again
      from closures c)
    select 'AGAIN', 'ALL',
      case
        when f.ground in ('DIED', 'CAME_OF_AGE', 'MOVED_AWAY') then 'LEFT'
        when f.child is null then 'UNKNOWN'
        when f.elapsed and f.again then 'AGAIN'
        when f.elapsed then 'NOT_AGAIN'
        when f.again then 'AGAIN_EARLY'
        else 'NOT_YET'
      end as became, count(*)
    from followed f group by 3;
end
$$;
comment on function protection.loads is
  'Numbers of all that this transaction may count. REPORT: children of reports received between two moments, by channel and what became of them; OPEN: open cases now by risk, with how many leads share them; REVIEW: reviews due between the moments, by risk; AGAIN: cases closed between the moments, and whether the same child of the register was in danger again within 12 months.';
revoke all on function protection.loads from public;
grant execute on function protection.loads to mangnon_app;
