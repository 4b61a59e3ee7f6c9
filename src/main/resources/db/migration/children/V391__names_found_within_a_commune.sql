-- Who sees one commune, or asks for one, need not look through the names of all the others: each
-- link of a child is found by its name's keys, each mixed with the scope the child is of. Two may
-- meet in one number; so the scope is asked for besides.
alter table children.name_link add column found_by int[] not null default '{}';
comment on column children.name_link.found_by is
  'The keys of a child''s name, each mixed with the scope; kept by a trigger, empty for a caregiver.';

create policy finds on children.name_link for select to current_user using (true);
create policy keys on children.name_link for update to current_user using (true) with check (true);

update children.name_link l
set found_by = array(select k # hashint4(l.scope) from unnest(e.keys) k)
from children.name_entry e where e.id = l.name and l.bearer = 'CHILD';

-- Without a list of what is still to be sorted in: after an import every search would read it.
create index name_link_found_by on children.name_link using gin (found_by)
  with (fastupdate = off) where bearer = 'CHILD';
alter index children.name_entry_by_key set (fastupdate = off);

create function children.find_within() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.found_by := array(
    select k # hashint4(new.scope) from children.name_entry e cross join unnest(e.keys) k
    where e.id = new.name);
  return new;
end
$$;
comment on function children.find_within is
  'Says by what a child''s name is found within its scope, whoever writes the link or moves it.';
create trigger find_within before insert or update of name, scope on children.name_link
  for each row when (new.bearer = 'CHILD') execute function children.find_within();

create function children.names_within(asked int[], wanted int[])
returns table (id uuid, folded text)
language plpgsql stable parallel safe rows 50 security definer
set search_path = pg_catalog, pg_temp as $$
declare
  own int[] := case when access.sees_all('CHILD', 'READ') then asked
    else array(select unnest(asked) intersect select unnest(access.scopes('CHILD', 'READ'))) end;
begin
  return query
    select e.id, e.folded
    from (
      select distinct l.name from children.name_link l
      where l.bearer = 'CHILD' and l.scope = any (own)
        and l.found_by && array(
          select k # hashint4(s) from unnest(own) s cross join unnest(wanted) k)) n
    join children.name_entry e on e.id = n.name;
end
$$;
comment on function children.names_within is
  'The names of children in these scopes that have one of the keys; none of a scope whose children the asker may not see.';
revoke all on function children.names_within(int[], int[]) from public;
grant execute on function children.names_within(int[], int[]) to mangnon_app;
