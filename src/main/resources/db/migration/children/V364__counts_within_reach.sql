-- The register's first page counts the children of a commune, or of all: from indexes alone.
create index identity_now_of_scope on children.identity (scope, child) include (birth_on)
  where known_to is null;
create index fact_counted_of_scope on children.fact (kind, scope, child) include (ends_on, sensitive)
  where known_to is null and kind in ('BIRTH_REGISTRATION', 'SPECIAL_CIRCUMSTANCE');
create index pair_open_of_scope on children.pair (one_scope) where state = 'OPEN';

create table children.counted_change (
  bound_to int not null,
  topic text not null check (topic in ('CHILD', 'PAIR')),
  slot int not null,
  times bigint not null,
  primary key (bound_to, topic, slot)
);
comment on table children.counted_change is
  'Counts the statements that changed what is counted of a scope: its children, or pairs of records that may be of one child. Their sum tells whether a number kept in memory still holds. One row is one share of the count, so that writers do not wait for each other.';
alter table children.counted_change enable row level security;
alter table children.counted_change force row level security;
create policy counting on children.counted_change to mangnon_owner using (true) with check (true);

create function children.note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  topic text := tg_argv[0];
  scopes text := tg_argv[1];
  counted text := tg_argv[2];
  changed text := case tg_op
    when 'INSERT' then 'table after_it'
    when 'DELETE' then 'table before_it'
    else 'table before_it union all table after_it' end;
begin
  -- In the order of the scopes, so that no two wait for each other.
  execute format(
    'insert into children.counted_change as c (bound_to, topic, slot, times)
    select distinct bound.scope, %L, pg_backend_pid() %% 1024, 1
    from (%s) as r cross join unnest(%s) as bound (scope) where %s order by bound.scope
    on conflict (bound_to, topic, slot) do update set times = c.times + 1',
    topic, changed, scopes, counted);
  return null;
end
$$;
comment on function children.note_change is
  'Counts one change for each scope whose rows it changed, in the transaction that makes it. Arguments: the topic, the scopes of a row, and which rows count.';

do $$
declare
  one record;
  event text;
begin
  for one in values
    ('identity', 'counted', 'CHILD', 'array[r.scope]', 'true'),
    ('fact', 'counted', 'CHILD', 'array[r.scope]', 'r.kind in (''BIRTH_REGISTRATION'', ''SPECIAL_CIRCUMSTANCE'')'),
    ('placement', 'counted', 'CHILD', 'array[r.scope]', 'true'),
    ('merge', 'counted', 'CHILD', 'array[r.winner_scope, r.loser_scope]', 'true'),
    ('merge', 'paired', 'PAIR', 'array[r.winner_scope, r.loser_scope]', 'true'),
    ('pair', 'paired', 'PAIR', 'array[r.one_scope, r.other_scope]', 'true')
  loop
    foreach event in array array['insert', 'update', 'delete'] loop
      execute format(
        'create trigger %I after %s on children.%I referencing %s for each statement execute function children.note_change(%L, %L, %L)',
        one.column2 || '_' || event, event, one.column1,
        case event
          when 'insert' then 'new table as after_it'
          when 'delete' then 'old table as before_it'
          else 'old table as before_it new table as after_it' end,
        one.column3, one.column4, one.column5);
    end loop;
  end loop;
end
$$;

create policy counting on children.identity for select to mangnon_owner using (true);
insert into children.counted_change (bound_to, topic, slot, times)
select distinct scope, 'CHILD', 0, 1 from children.identity;
drop policy counting on children.identity;

create function children.counted()
returns table (scope int, facts boolean, sensitive boolean, children bigint, pairs bigint)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  everywhere boolean[] := array[access.sees_all('CHILD', 'READ'),
    access.sees_all('CHILD_FACT', 'READ'), access.sees_all('CHILD_SENSITIVE', 'READ')];
  own int[] := access.scopes('CHILD', 'READ');
  told int[] := access.scopes('CHILD_FACT', 'READ');
  trusted int[] := access.scopes('CHILD_SENSITIVE', 'READ');
begin
  return query
    select c.bound_to, everywhere[2] or c.bound_to = any (told),
      everywhere[3] or c.bound_to = any (trusted),
      coalesce(sum(c.times) filter (where c.topic = 'CHILD'), 0)::bigint,
      coalesce(sum(c.times) filter (where c.topic = 'PAIR'), 0)::bigint
    from children.counted_change c
    where everywhere[1] or c.bound_to = any (own)
    group by c.bound_to order by c.bound_to;
end
$$;
comment on function children.counted is
  'The scopes whose children this transaction may see, whether it may see their facts and the sensitive ones, and how often what is counted of each was changed: the same numbers twice mean nothing was committed in between.';
grant execute on function children.counted() to mangnon_app;

-- So do those who share out its villages.
drop index children.residence_now_by_place;
create index residence_now_by_place on children.residence (place, village_name, child) include (scope)
  where known_to is null and ends_on is null;
