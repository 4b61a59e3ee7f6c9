-- The closed cases of many years are counted along an index instead of being read, and of the open
-- deadlines only what is counted.
create index case_state_closed on protection.case_state (step) where step = 'CLOSED';
create index deadline_running on protection.deadline (due_at, kind)
  where outcome = 'OPEN' and paused_at is null;

create or replace function protection.counts(at timestamptz)
returns table (topic text, name text, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.sees_all('CASE_COUNT', 'READ') then
    return;
  end if;
  return query
    select 'STEP', s.step, count(*) from protection.case_state s
    where s.step <> 'CLOSED' group by s.step
    union all
    select 'STEP', 'CLOSED', count(*) from protection.case_state s
    where s.step = 'CLOSED' having count(*) > 0
    union all
    select 'OVERDUE', d.kind, count(*) from protection.deadline d
    where d.outcome = 'OPEN' and d.paused_at is null and d.due_at < $1 group by d.kind
    union all
    select 'CONCERN', 'WAITING', count(*) from protection.concern_child c where c.settled is null;
end
$$;
