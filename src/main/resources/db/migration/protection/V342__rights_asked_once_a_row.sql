-- Each of these runs several times a statement; planning took most of each call.
alter function protection.my_concerns() set plan_cache_mode = force_generic_plan;
alter function protection.mine() set plan_cache_mode = force_generic_plan;
alter function protection.barred() set plan_cache_mode = force_generic_plan;
alter function protection.founds(uuid) set plan_cache_mode = force_generic_plan;

create or replace function protection.my_cases() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := access.user_id();
begin
  -- Most who ask have the right in a commune.
  if me is null or not (cardinality(access.scopes('CASE_WORK', 'READ')) > 0
      or access.sees_all('CASE_WORK', 'READ')) then
    return '{}';
  end if;
  return array(select m.case_id from protection.member m where m.account = me and m.to_at is null);
end
$$;

-- One question about both scopes of a row instead of one about each.
create or replace function protection.rule(resource text, actions text, own text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format(
    '(greatest(scope, event_scope) >= 0 and (select access.sees_all(%1$L, %2$L))) or array[scope, event_scope] && array(select unnest(access.scopes(%1$L, %2$L))) or %3$s',
    resource, actions, protection.team(own))
$$;

create function protection.asked_once(rule text, own_first text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  asked text := regexp_replace(rule,
    '\(\(scope >= 0\) AND \( SELECT access\.sees_all\(([^()]*)\) AS sees_all\)\)'
    || ' OR \(scope = ANY \(ARRAY\( SELECT unnest\(access\.scopes\(\1\)\) AS unnest\)\)\)'
    || ' OR \(\(\(event_scope >= 0\) AND \( SELECT access\.sees_all\(\1\) AS sees_all\)\)'
    || ' OR \(event_scope = ANY \(ARRAY\( SELECT unnest\(access\.scopes\(\1\)\) AS unnest\)\)\)\)',
    '((greatest(scope, event_scope) >= 0) AND (SELECT access.sees_all(\1)))'
    || ' OR (array[scope, event_scope] && array(SELECT unnest(access.scopes(\1))))',
    'g');
  team text := format('(%s IN ( SELECT unnest(protection.my_cases()) AS unnest))', own_first);
begin
  -- Who works with a case is mostly of its team.
  if strpos(asked, ' OR ' || team) > 0 then
    asked := format('%s OR (%s)', team, replace(asked, ' OR ' || team, ''));
  end if;
  return asked;
end
$$;

do $$
declare
  one record;
  reads text;
  writes text;
  made int := 0;
begin
  for one in
    select c.relname as tbl, p.polname as name,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes,
      case c.relname when 'case_file' then 'id' when 'case_state' then 'case_id'
        when 'action' then 'case_id' when 'member' then 'case_id' else '' end as own_first
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'protection'::regnamespace and p.polpermissive
  loop
    reads := protection.asked_once(one.reads, one.own_first);
    writes := protection.asked_once(one.writes, one.own_first);
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
    raise exception 'only % rules of two scopes were found', made;
  end if;
end
$$;

drop function protection.asked_once(text, text);
