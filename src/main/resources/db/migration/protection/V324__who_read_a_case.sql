create or replace function protection.unmask(person uuid, purpose text, entry uuid, at timestamptz)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  mine uuid[] := protection.mine();
  keeping uuid[] := protection.keeping();
  opened uuid[] := protection.opened();
  who protection.person;
begin
  if me is null or purpose !~ '^[A-Z_]{3,40}$' then
    return null;
  end if;
  select p.* into who from protection.person p
  where p.id = $1 and p.concern <> all (protection.barred())
    and (
      p.part = 'CALLER' and p.concern = any (mine)
      or exists (
        select from protection.concern_child c
        where c.id = p.concern_child and c.case_id = any (mine))
      -- Whoever opened a case learns who the child is, and not who told.
      or p.concern_child = any (opened)
      or (not p.sealed
          or p.part = 'CALLER' and p.concern = any (keeping)
          or exists (
            select from protection.concern_child c
            where c.id = p.concern_child and c.case_id = any (keeping)))
        and (
          p.scope >= 0 and access.sees_all('CASE_PERSON', 'READ')
          or p.scope = any (access.scopes('CASE_PERSON', 'READ'))
          or p.event_scope = any (access.scopes('CASE_PERSON', 'READ'))
          or p.recorded_by = me and p.scope >= 0 and (access.sees_all('CASE_PERSON', 'ENTER')
            or cardinality(access.scopes('CASE_PERSON', 'ENTER')) > 0)));
  if who.id is null then
    return null;
  end if;
  insert into audit.pending (entry_id) values (entry);
  insert into audit.entry (id, at, doer, kind, event, resource, subject, place_id, ids)
  values (entry, $4, 'user:' || me, 'read', 'case.unmasked', 'person', $1::text, null,
    'concern=' || who.concern || ' purpose=' || $2);
  return who.content;
end
$$;

create index entry_of_a_case on audit.entry (subject, at)
  where event in ('case.read', 'case.unmasked');

create function protection.readers(case_id uuid, most int)
returns table (at timestamptz, account uuid, name text, event text, purpose text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not protection.answers_for($1) then
    return;
  end if;
  return query
    select e.at, a.id, a.display_name, e.event, coalesce(substring(e.ids from 'purpose=([A-Z_]+)'), '')
    from audit.entry e
    left join access.account a on e.doer = 'user:' || a.id
    where e.event in ('case.read', 'case.unmasked') and e.kind = 'read'
      and e.subject in (
        select $1::text
        union all
        select p.id::text from protection.case_file f
        join protection.person p
          on p.concern_child = f.concern_child or p.concern = f.concern and p.part = 'CALLER'
        where f.id = $1)
    order by e.at desc, e.id desc
    limit $2;
end
$$;
comment on function protection.readers is
  'Who read a case, its child''s identity or who told of it, and when, newest first; for whom answers for the case.';
grant execute on function protection.readers(uuid, int) to mangnon_app;
