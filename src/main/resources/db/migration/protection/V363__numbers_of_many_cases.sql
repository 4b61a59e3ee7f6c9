-- The closed cases of many years are many; how many is kept for each commune and not counted anew
-- for each leader who looks.
create table protection.closed_tally (
  bound_to int primary key,
  number bigint not null check (number >= 0)
);
comment on table protection.closed_tally is
  'One row says how many cases of one responsible scope are closed; kept by the trigger tallies of case_state.';
alter table protection.closed_tally enable row level security;
alter table protection.closed_tally force row level security;
create policy deciding on protection.closed_tally to mangnon_owner using (true) with check (true);

create function protection.tally_closed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was int := case when tg_op <> 'INSERT' and old.step = 'CLOSED' then old.scope end;
  is_now int := case when tg_op <> 'DELETE' and new.step = 'CLOSED' then new.scope end;
begin
  if was is distinct from is_now then
    update protection.closed_tally set number = number - 1 where bound_to = was;
    if is_now is not null then
      insert into protection.closed_tally as t (bound_to, number) values (is_now, 1)
      on conflict (bound_to) do update set number = t.number + 1;
    end if;
  end if;
  return null;
end
$$;
comment on function protection.tally_closed is
  'Counts a case that was closed, opened again, or closed and bound to another scope.';
create trigger tallies after insert or update or delete on protection.case_state
  for each row execute function protection.tally_closed();

insert into protection.closed_tally (bound_to, number)
select s.scope, count(*) from protection.case_state s where s.step = 'CLOSED' group by s.scope;

create index case_state_by_step on protection.case_state (step) where step <> 'CLOSED';
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
    select 'STEP', 'CLOSED', sum(c.number)::bigint from protection.closed_tally c
    having sum(c.number) > 0
    union all
    select 'OVERDUE', d.kind, count(*) from protection.deadline d
    where d.outcome = 'OPEN' and d.paused_at is null and d.due_at < $1 group by d.kind
    union all
    select 'CONCERN', 'WAITING', count(*) from protection.concern_child c where c.settled is null;
end
$$;
