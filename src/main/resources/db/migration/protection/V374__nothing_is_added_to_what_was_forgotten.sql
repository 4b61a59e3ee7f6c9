-- Whoever adds to a case holds it while they do, and finds out here that it was anonymised meanwhile.
create or replace function protection.inherit_seal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_sealed boolean;
  forgotten boolean;
begin
  -- Shared lock: a row written while the case is being sealed waits and is sealed too.
  select f.sealed, f.anonymised_at is not null into is_sealed, forgotten
  from protection.case_file f where f.id = new.case_id for share;
  if forgotten and tg_table_name in (
      'action', 'consent', 'opening', 'referral_stub', 'sealing', 'transfer') then
    raise exception 'nothing is added to a case that was anonymised' using errcode = 'check_violation';
  end if;
  new.sealed := coalesce(is_sealed, false);
  return new;
end
$$;
comment on function protection.inherit_seal is
  'A new row of a sealed case is sealed; a case that was anonymised gets none that could hold words.';

create function protection.keep_forgotten() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten boolean;
begin
  select f.anonymised_at is not null into forgotten
  from protection.case_file f where f.id = new.case_id for share;
  if forgotten then
    raise exception 'nothing is added to a case that was anonymised' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function protection.keep_forgotten is
  'A consent of a case that was anonymised is not withdrawn any more: the words would stay.';
create trigger keeps_forgotten before update of withdrawn_at on protection.consent
  for each row execute function protection.keep_forgotten();

create function protection.keep_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten boolean;
begin
  select c.anonymised_at is not null into forgotten
  from protection.concern_child c where c.id = new.same_as for share;
  if forgotten then
    raise exception 'nothing is joined to a report that was anonymised' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function protection.keep_apart is
  'A child of a new report is not joined to one that was anonymised: it would never be past a term of its own.';
create trigger keeps_apart before update of same_as on protection.concern_child
  for each row when (new.same_as is not null) execute function protection.keep_apart();
revoke all on function protection.keep_forgotten(), protection.keep_apart() from public;

-- What was forgotten is as if it were not there: the asking is kept, nothing opens.
create or replace function protection.break_glass(
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
  where right(f.id::text, 10) = $2 and ($3 is null or f.id = $3) and f.anonymised_at is null
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

create or replace function protection.agree_opening(opening uuid, entry uuid)
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
  if asked.asked_at + interval '1 day' <= now or exists (
      select from protection.case_file f
      where f.id = asked.case_id and f.anonymised_at is not null) then
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

create or replace function protection.ask_sealing(
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
  if file.anonymised_at is not null then
    return 'FORGOTTEN';
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
