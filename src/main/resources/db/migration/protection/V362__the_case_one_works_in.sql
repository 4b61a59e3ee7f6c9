-- Work in one case asks a dozen times whether it is one of the user's, of whom some have thousands.
-- It is asked once, and the answer signed as the context is: bound to this user, this moment and
-- this case, with a key that the application's role cannot read.
create function protection.mark_of(case_id text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  context text := current_setting('mangnon.context', true);
begin
  return (
    select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
      'case.' || $1 || '.' || context, 'UTF8'))), 'hex')
    from access.key k where k.id = split_part(context, '.', 5)::int);
end
$$;
comment on function protection.mark_of is
  'The signature that a transaction''s user was found in the team of a case; for enter and entered only.';
revoke all on function protection.mark_of from public;

create function protection.enter(case_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := access.user_id();
  entered text := '';
begin
  if me is not null
      and exists (
        select from protection.member m
        where m.case_id = $1 and m.account = me and m.to_at is null)
      and (cardinality(access.scopes('CASE_WORK', 'READ')) > 0
        or access.sees_all('CASE_WORK', 'READ')) then
    entered := $1 || '.' || protection.mark_of($1::text);
  end if;
  perform set_config('mangnon.case', entered, true);
end
$$;
comment on function protection.enter is
  'Notes for the rest of the transaction that its user is in the team of a case; nothing otherwise. Asked again after the case is locked, it knows who left meanwhile.';

create function protection.entered() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := string_to_array(nullif(current_setting('mangnon.case', true), ''), '.');
begin
  if cardinality(part) is distinct from 2 or access.user_id() is null then
    return null;
  end if;
  -- Hashing both sides once more keeps the comparison's time from telling how far it agreed.
  if sha256(convert_to(part[2], 'UTF8'))
      <> sha256(convert_to(protection.mark_of(part[1]), 'UTF8')) then
    return null;
  end if;
  return part[1]::uuid;
end
$$;
comment on function protection.entered is
  'The case that enter noted in this transaction; nothing when it was noted for another user, forged or not at all.';

revoke all on function protection.enter, protection.entered from public;
grant execute on function protection.enter, protection.entered to mangnon_app;

do $$
declare
  one record;
  entered text;
begin
  for one in
    select c.relname as tbl, p.polname as name,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'protection'::regnamespace and p.polpermissive
      and c.relname in ('case_file', 'case_state', 'action', 'member', 'deadline')
      and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        like '%my_cases%'
  loop
    entered := case one.tbl when 'case_file' then 'id' else 'case_id' end
      || ' = (select protection.entered()) or ';
    if one.reads is not null then
      execute format(
        'alter policy %I on protection.%I using (%s(%s))', one.name, one.tbl, entered, one.reads);
    end if;
    if one.writes is not null then
      execute format(
        'alter policy %I on protection.%I with check (%s(%s))',
        one.name, one.tbl, entered, one.writes);
    end if;
  end loop;
end
$$;
