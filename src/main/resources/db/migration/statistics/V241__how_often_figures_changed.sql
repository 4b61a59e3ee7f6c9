create table statistics.change (
  slot int primary key,
  times bigint not null
);
comment on table statistics.change is
  'Counts the statements that changed figures; their sum tells whether an answer kept in memory still holds. One row is one share of the count, so that writers do not wait for each other.';
alter table statistics.change enable row level security;
alter table statistics.change force row level security;
create policy counting on statistics.change to mangnon_owner using (true) with check (true);

create function statistics.note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into statistics.change as c (slot, times) values (pg_backend_pid() % 1024, 1)
  on conflict (slot) do update set times = c.times + 1;
  return null;
end
$$;
comment on function statistics.note_change is 'Counts one change, in the transaction that makes it.';

create function statistics.changes() returns bigint
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(times), 0)::bigint from statistics.change
$$;
comment on function statistics.changes is
  'How often figures were changed: the same number twice means nothing was committed in between.';
grant execute on function statistics.changes() to mangnon_app;

do $$
declare
  tbl regclass;
begin
  foreach tbl in array array['statistics.observation', 'statistics.indicator_value',
    'statistics.published_value']::regclass[]
  loop
    execute format('create trigger changes after insert or update or delete or truncate on %s for each statement execute function statistics.note_change()', tbl);
  end loop;
end
$$;
