-- Who knows commune and year needs the few names borne by its children of that year, not those of
-- all years. So scope and year together are one more key, which the index itself joins with the
-- name's: nothing is read of a child of another year.
drop index children.name_link_found_by;
update children.name_link set found_by = found_by || (hashint4(scope) # hashint4(birth_year))
where bearer = 'CHILD' and birth_year is not null;
create index name_link_found_by on children.name_link using gin (found_by)
  with (fastupdate = off) where bearer = 'CHILD';
comment on column children.name_link.found_by is
  'The keys of a child''s name and the year of birth, each mixed with the scope; kept by a trigger, empty for a caregiver.';

create or replace function children.find_within() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.found_by := array(
    select k # hashint4(new.scope) from children.name_entry e cross join unnest(e.keys) k
    where e.id = new.name
    union all
    select hashint4(new.scope) # hashint4(new.birth_year) where new.birth_year is not null);
  return new;
end
$$;
drop trigger find_within on children.name_link;
create trigger find_within before insert or update of name, scope, birth_year on children.name_link
  for each row when (new.bearer = 'CHILD') execute function children.find_within();

create function children.names_within(asked int[], wanted int[], born int)
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
      where l.bearer = 'CHILD' and l.scope = any (own) and l.birth_year = born
        and l.found_by && array(
          select k # hashint4(s) from unnest(own) s cross join unnest(wanted) k)
        and l.found_by && array(select hashint4(s) # hashint4(born) from unnest(own) s)) n
    join children.name_entry e on e.id = n.name;
end
$$;
comment on function children.names_within(int[], int[], int) is
  'The same of the children born in a year.';
revoke all on function children.names_within(int[], int[], int) from public;
grant execute on function children.names_within(int[], int[], int) to mangnon_app;
