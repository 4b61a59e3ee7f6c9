create function protection.my_cases() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
begin
  if me is null or not (access.sees_all('CASE_WORK', 'READ')
      or cardinality(access.scopes('CASE_WORK', 'READ')) > 0) then
    return '{}';
  end if;
  return array(select m.case_id from protection.member m where m.account = me and m.to_at is null);
end
$$;
comment on function protection.my_cases is
  'The cases in whose team this transaction''s user is; nothing without the right CASE_WORK.';

create function protection.my_concerns() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine uuid[] := protection.my_cases();
begin
  return array(select f.concern from protection.case_file f where f.id = any (mine));
end
$$;
comment on function protection.my_concerns is
  'The concerns from which the cases came in whose team this transaction''s user is.';

create or replace function protection.mine() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return protection.my_cases() || protection.my_concerns();
end
$$;

grant execute on function protection.my_cases(), protection.my_concerns() to mangnon_app;

-- Who works for years belongs to the teams of thousands of cases: an array is searched from its
-- beginning for every row, a set is looked up; and most tables ask for cases alone.
create function protection.team(own text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format('%s in (select unnest(protection.%s))', own,
    case own when 'case_id' then 'my_cases()' when 'concern' then 'my_concerns()' else 'mine()' end)
$$;
comment on function protection.team is
  'The condition that the case or concern in the column own is one of the user''s.';

create or replace function protection.rule(resource text, actions text, own text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format('(%s) or (%s) or %s',
    access.rule(resource, actions),
    replace(access.rule(resource, actions), 'scope ', 'event_scope '),
    protection.team(own))
$$;

do $$
declare
  in_array constant text := ' = ANY (ARRAY( SELECT unnest(protection.mine()) AS unnest))';
  one record;
  form record;
  reads text;
  writes text;
  made int := 0;
begin
  for one in
    select c.relname as tbl, p.polname as name,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'protection'::regnamespace
  loop
    reads := one.reads;
    writes := one.writes;
    for form in
      select own, case
          when own = 'id' and one.tbl = 'case_file' then 'id in (select unnest(protection.my_cases()))'
          when own = 'id' and one.tbl = 'concern' then 'id in (select unnest(protection.my_concerns()))'
          else protection.team(own) end as made
      from unnest(array['case_id', 'concern', 'id']) as own
    loop
      reads := replace(reads, '(' || form.own || in_array, '(' || form.made);
      writes := replace(writes, '(' || form.own || in_array, '(' || form.made);
    end loop;
    if reads is distinct from one.reads then
      execute format('alter policy %I on protection.%I using (%s)', one.name, one.tbl, reads);
      made := made + 1;
    end if;
    if writes is distinct from one.writes then
      execute format('alter policy %I on protection.%I with check (%s)', one.name, one.tbl, writes);
      made := made + 1;
    end if;
  end loop;
  if made < 9 then
    raise exception 'only % rules of teams were found', made;
  end if;
end
$$;
