create function protection.unmask(person uuid, purpose text, entry uuid, at timestamptz)
returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  mine uuid[] := protection.mine();
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
      or p.scope >= 0 and access.sees_all('CASE_PERSON', 'READ')
      or p.scope = any (access.scopes('CASE_PERSON', 'READ'))
      or p.event_scope = any (access.scopes('CASE_PERSON', 'READ'))
      or p.recorded_by = me and p.scope >= 0 and (access.sees_all('CASE_PERSON', 'ENTER')
        or cardinality(access.scopes('CASE_PERSON', 'ENTER')) > 0));
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
comment on function protection.unmask is
  'Who a report is about or who told, for a purpose; the entry in the audit trail is written in the same transaction. Nothing for whoever may not see it, and nothing for what does not exist.';
revoke all on function protection.unmask from public;
grant execute on function protection.unmask to mangnon_app;

create function protection.counts(at timestamptz)
returns table (topic text, name text, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.sees_all('CASE_COUNT', 'READ') then
    return;
  end if;
  return query
    select 'STEP', s.step, count(*) from protection.case_state s group by s.step
    union all
    select 'OVERDUE', d.kind, count(*) from protection.deadline d
    where d.outcome = 'OPEN' and d.paused_at is null and d.due_at < $1 group by d.kind
    union all
    select 'CONCERN', 'WAITING', count(*) from protection.concern_child c where c.settled is null;
end
$$;
comment on function protection.counts is
  'Numbers of the whole province for who may see numbers: cases at each step, overdue deadlines by kind, children of reports that wait.';
revoke all on function protection.counts from public;
grant execute on function protection.counts to mangnon_app;
