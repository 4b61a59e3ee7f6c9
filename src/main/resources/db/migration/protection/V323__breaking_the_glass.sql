create function protection.note(
  entry uuid, kind text, event text, subject text, place int, ids text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.pending (entry_id) values (entry);
  insert into audit.entry (id, at, doer, kind, event, resource, subject, place_id, ids)
  values (entry, access.moment(), 'user:' || access.user_id(), kind, event, 'case', subject, place, ids);
end
$$;
comment on function protection.note is
  'Writes the audit entry of what this transaction''s user did to a case; called by functions of this schema only.';

create function protection.my_name() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.display_name from access.account a where a.id = access.user_id()
$$;
comment on function protection.my_name is 'What this transaction''s user is called.';

create function protection.break_glass(
  opening uuid, code text, exact uuid, reason jsonb, entry uuid)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  now timestamptz := access.moment();
  most constant int := 10;
  file protection.case_file;
  barred boolean;
  opens boolean;
begin
  if not protection.may_break_glass() then
    return null;
  end if;
  -- One asking of a person after another, so that the limit holds.
  perform pg_advisory_xact_lock(hashtextextended('protection.opening ' || me, 0));
  if exists (select from protection.opening o where o.id = $1) then
    return (
      select case when o.from_at is null then 'KEPT' else 'OPENED' end from protection.opening o
      where o.id = $1 and o.asked_by = me and o.code = $2);
  end if;
  if (select count(*) from protection.opening o
      where o.asked_by = me and o.asked_at > now - interval '4 hours') >= most then
    return 'TOO_MANY';
  end if;
  select f.* into file from protection.case_file f
  where right(f.id::text, 10) = $2 and ($3 is null or f.id = $3)
    and ($3 is not null or not exists (
      select from protection.case_file other where right(other.id::text, 10) = $2 and other.id <> f.id));
  barred := coalesce(file.id = any (protection.barred()), false);
  if not barred and (
      file.id = any (protection.mine()) or file.id = any (protection.keeping())
      or not file.sealed and (
        access.sees_all('CASE', 'READ')
        or file.scope = any (access.scopes('CASE', 'READ'))
        or file.event_scope = any (access.scopes('CASE', 'READ')))) then
    return 'SEEN';
  end if;
  opens := coalesce(not barred and not file.sealed, false);
  insert into protection.opening (
    id, code, case_id, scope, event_scope, reason, asked_by, asked_by_name, asked_at, from_at,
    until_at)
  values ($1, $2, file.id, coalesce(file.scope, -1), coalesce(file.event_scope, -1), $4, me,
    protection.my_name(), now, case when opens then now end,
    case when opens then now + interval '4 hours' end);
  perform protection.note($5, case when opens then 'read' else 'denied' end, 'case.glass-broken',
    coalesce(file.id::text, $2), file.place, 'opening=' || $1);
  return case when opens then 'OPENED' else 'KEPT' end;
end
$$;
comment on function protection.break_glass is
  'Asks to read one case that the user takes no part in, for four hours. code is the last ten digits of its identifier, exact the whole one where known. A case that does not exist, that is sealed, or in which the user is named is answered alike: the asking is kept, nothing opens. SEEN: the user sees that case anyhow.';

create function protection.agree_opening(opening uuid, entry uuid)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  now timestamptz := access.moment();
  asked protection.opening;
begin
  select o.* into asked from protection.opening o where o.id = $1 for update;
  if asked.id is null or not protection.answers_for(asked.case_id) then
    return null;
  end if;
  if asked.asked_by = me then
    return 'SAME_PERSON';
  end if;
  if asked.from_at is not null then
    return 'ANSWERED';
  end if;
  if asked.asked_at + interval '1 day' <= now then
    return 'LAPSED';
  end if;
  if exists (
      select from protection.named_account n join protection.case_file f on f.concern = n.concern
      where f.id = asked.case_id and n.account = asked.asked_by) then
    return 'NOT_FOR_THEM';
  end if;
  update protection.opening o
  set from_at = now, until_at = now + interval '4 hours', agreed_by = me,
    agreed_by_name = protection.my_name()
  where o.id = $1;
  perform protection.note($2, 'changed', 'case.opening-agreed', asked.case_id::text, null, 'opening=' || $1);
  return 'DONE';
end
$$;
comment on function protection.agree_opening is
  'The second person for a sealed case: lets whoever asked read it for four hours from now.';

create function protection.review_opening(opening uuid, verdict text, found jsonb, entry uuid)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  seen protection.opening;
begin
  select o.* into seen from protection.opening o where o.id = $1 for update;
  if seen.id is null or seen.from_at is null or not protection.answers_for(seen.case_id) then
    return null;
  end if;
  if seen.asked_by = me then
    return 'SAME_PERSON';
  end if;
  if seen.verdict is not null then
    return 'ANSWERED';
  end if;
  update protection.opening o
  set verdict = $2, found = $3, reviewed_by = me, reviewed_by_name = protection.my_name(),
    reviewed_at = access.moment()
  where o.id = $1;
  perform protection.note($4, 'changed', 'case.opening-reviewed', seen.case_id::text, null,
    'opening=' || $1 || ' verdict=' || $2);
  return 'DONE';
end
$$;
comment on function protection.review_opening is
  'What whoever answers for the case found of an opening; once, and never by who opened it.';

create function protection.owed_reviews() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.sees_all('CASE_COUNT', 'READ') then
    return 0;
  end if;
  return (
    select count(*) from protection.opening o where o.from_at is not null and o.reviewed_at is null);
end
$$;
comment on function protection.owed_reviews is
  'How many openings of the whole province nobody has reviewed yet, for who may see numbers; 0 for others.';

create function protection.mark(case_id uuid, seal boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  file protection.case_file;
  whole boolean;
  tbl regclass;
begin
  update protection.case_file f set sealed = $2 where f.id = $1 returning f.* into file;
  for tbl in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r' and (
      select count(*) from pg_attribute a
      where a.attrelid = c.oid and a.attname in ('case_id', 'sealed') and not a.attisdropped) = 2
  loop
    execute format('update %s t set sealed = $2 where t.case_id = $1', tbl) using $1, $2;
  end loop;
  whole := exists (
    select from protection.case_file f where f.concern = file.concern and f.sealed);
  update protection.concern c set sealed = whole where c.id = file.concern;
  update protection.named_account n set sealed = whole where n.concern = file.concern;
  update protection.person p set sealed = case when p.part = 'CALLER' then whole else $2 end
  where p.concern = file.concern and (p.part = 'CALLER' or p.concern_child = file.concern_child);
end
$$;
comment on function protection.mark is
  'Seals every row of a case, or lifts the seal; the report stays sealed while another of its cases is.';

create function protection.ask_sealing(
  sealing uuid, case_id uuid, wish text, reason jsonb, entry uuid)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  file protection.case_file;
begin
  if not protection.answers_for($2) then
    return null;
  end if;
  select f.* into file from protection.case_file f where f.id = $2 for update;
  if exists (select from protection.sealing s where s.id = $1) then
    return (
      select 'DONE' from protection.sealing s
      where s.id = $1 and s.case_id = $2 and s.asked_by = me);
  end if;
  if file.sealed = ($3 = 'SEAL') then
    return 'ALREADY';
  end if;
  if exists (select from protection.sealing s where s.case_id = $2 and s.answer is null) then
    return 'WAITING';
  end if;
  insert into protection.sealing (
    id, case_id, scope, event_scope, wish, reason, asked_by, asked_by_name, asked_at)
  values ($1, $2, file.scope, file.event_scope, $3, $4, me, protection.my_name(), access.moment());
  perform protection.note($5, 'changed', 'case.seal-asked', $2::text, file.place,
    'sealing=' || $1 || ' wish=' || $3);
  return 'DONE';
end
$$;
comment on function protection.ask_sealing is
  'The first of two persons asks to seal a case or to lift its seal.';

create function protection.answer_sealing(sealing uuid, agreed boolean, entry uuid)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  asked protection.sealing;
begin
  select s.* into asked from protection.sealing s where s.id = $1 for update;
  if asked.id is null or not protection.answers_for(asked.case_id) then
    return null;
  end if;
  if asked.answer is not null then
    return 'ANSWERED';
  end if;
  if $2 and asked.asked_by = me then
    return 'SAME_PERSON';
  end if;
  update protection.sealing s
  set answer = case when $2 then 'AGREED' else 'DECLINED' end, answered_by = me,
    answered_by_name = protection.my_name(), answered_at = access.moment()
  where s.id = $1;
  if $2 then
    perform protection.mark(asked.case_id, asked.wish = 'SEAL');
  end if;
  perform protection.note($3, 'changed',
    case when not $2 then 'case.seal-declined' when asked.wish = 'SEAL' then 'case.sealed'
      else 'case.unsealed' end,
    asked.case_id::text, null, 'sealing=' || $1);
  return 'DONE';
end
$$;
comment on function protection.answer_sealing is
  'The second of two persons agrees or declines; whoever asked may only take the wish back.';

revoke all on function
  protection.note(uuid, text, text, text, int, text), protection.my_name(),
  protection.mark(uuid, boolean)
  from public;
grant execute on function
  protection.break_glass(uuid, text, uuid, jsonb, uuid), protection.agree_opening(uuid, uuid),
  protection.review_opening(uuid, text, jsonb, uuid), protection.owed_reviews(),
  protection.ask_sealing(uuid, uuid, text, jsonb, uuid),
  protection.answer_sealing(uuid, boolean, uuid)
  to mangnon_app;
