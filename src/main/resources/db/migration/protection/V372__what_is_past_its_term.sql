create function protection.retention_state(children uuid[], rules jsonb)
returns table (concern_child uuid, rule text, counted_from date, due_on date, held text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with unit as (
    select c.id, c.settled, c.birth_year, f.id as case_id, s.step, k.received_at,
      c.sealed or k.sealed or coalesce(f.sealed, false) as sealed,
      coalesce(e.payload ->> 'ground', c.reason) as ground,
      -- What was told again of the same is as young as when it was told last.
      greatest(coalesce(e.happened_at, c.settled_at), (
        select max(later.received_at) from protection.told_again(c.id) t (id)
        join protection.concern_child a on a.id = t.id
        join protection.concern later on later.id = a.concern)) as from_at
    from protection.concern_child c
    join protection.concern k on k.id = c.concern
    left join protection.case_file f on f.id = c.case_id
    left join protection.case_state s on s.case_id = f.id
    left join lateral (
      select a.happened_at, a.payload from protection.action a
      where a.case_id = f.id and a.kind = 'CLOSED' order by a.number desc limit 1) e on true
    where c.id = any (children)),
  counted as (
    select u.*, (u.from_at at time zone 'Asia/Ho_Chi_Minh')::date as from_day,
      -- A child whose year of birth nobody told may have been born on the day of the report.
      coalesce(make_date(u.birth_year + 1, 1, 1),
        (u.received_at at time zone 'Asia/Ho_Chi_Minh')::date) as born_by
    from unit u)
  select u.id, r.code, u.from_day,
    -- Figures look a year ahead of a closing: nothing is forgotten earlier.
    case when r.code is not null then
      greatest(u.from_day + greatest(r.after::interval, interval '1 year'),
        u.born_by + r.age::interval)::date end,
    case
      when u.settled is null or u.settled = 'CASE' and u.step is distinct from 'CLOSED' then 'OPEN'
      when u.sealed then 'SEALED'
      when exists (
        select from protection.deadline d
        where d.concern_child = u.id and d.outcome = 'OPEN' and d.kind = 'CARE_REVIEW') then 'CARE'
      when exists (
        select from protection.deadline d
        where d.concern_child = u.id and d.outcome = 'OPEN' and d.kind = 'PROCEEDING')
        or exists (
          select from (
            select distinct on (a.payload ->> 'proceeding') a.payload from protection.action a
            where a.case_id = u.case_id and a.kind = 'PROCEEDING_NOTED'
            order by a.payload ->> 'proceeding', a.number desc) p
          where p.payload ->> 'nextOn' is not null) then 'PROCEEDING'
      when exists (
        select from protection.deadline d where d.concern_child = u.id and d.outcome = 'OPEN')
        then 'OPEN'
      when exists (
        select from protection.transfer t where t.case_id = u.case_id and t.state = 'ASKED')
        then 'TRANSFER'
      when exists (
        select from protection.referral_stub b join protection.referral r on r.id = b.id
        where b.case_id = u.case_id and r.state in ('SENT', 'ACCEPTED')) then 'REFERRAL'
      when exists (
        select from protection.opening o
        where o.case_id = u.case_id and o.from_at is not null and o.reviewed_at is null)
        then 'OPENING'
      when exists (
        select from protection.sealing w where w.case_id = u.case_id and w.answer is null)
        then 'SEALING'
    end
  from counted u
  left join lateral (
    select r.code, r.after, r.age
    from jsonb_to_recordset(rules) as r (
      n int, code text, kind text, grounds text[], after text, age text)
    where r.kind = case u.settled when 'CASE' then 'CASE' when 'ENDED' then 'REPORT' end
      and (cardinality(r.grounds) = 0 or u.ground = any (r.grounds))
    order by r.n limit 1) r on true
$$;
comment on function protection.retention_state is
  'Of these children of reports: by which rule (the first that fits) each is kept, counted from which day, until when, and what keeps it besides: OPEN work, a SEALED case or report, CARE that is followed up, a PROCEEDING in which something is waited for, a TRANSFER or REFERRAL that waits, an OPENING that nobody reviewed, a SEALING nobody answered. For functions of the owner only.';

create function protection.kept_with(child uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with self as (select c.concern, c.child from protection.concern_child c where c.id = $1),
  near as (
    select o.id from self s join protection.concern_child o on o.concern = s.concern
    union
    select o.id from self s join protection.concern_child o on o.child = s.child
    union
    select o.id from protection.told_again($1) t (id)
    join protection.concern_child a on a.id = t.id
    join protection.concern_child o on o.concern = a.concern)
  select distinct protection.first_told(n.id) from near n
$$;
comment on function protection.kept_with is
  'The children of reports whose words tell of this one too: of the same report, of reports joined to it, and the same child of the register in other reports.';

create function protection.retention_ready(child uuid, rules jsonb, today date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_and(s.held is null and coalesce(s.due_on <= $3, false)), true)
  from protection.retention_state(
    array(select $1 union select k.id from protection.kept_with($1) k (id)), $2) s
  join protection.concern_child c on c.id = s.concern_child and c.anonymised_at is null
$$;
comment on function protection.retention_ready is
  'Whether a child of a report is past its term and nothing keeps it, and so is all that tells of it too.';

create function protection.retention_due(of_scope int, rules jsonb)
returns table (
  concern_child uuid, concern uuid, case_id uuid, scope int, event_scope int, rule text,
  counted_from date, due_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.moment() at time zone 'Asia/Ho_Chi_Minh')::date;
  barred uuid[] := protection.barred();
begin
  return query
    with past as materialized (
      select s.* from protection.retention_state(array(
        select c.id from protection.concern_child c
        where c.scope = of_scope and c.settled in ('CASE', 'ENDED') and c.anonymised_at is null
          and c.concern <> all (barred)), rules) s
      where s.held is null and s.due_on <= today)
    select c.id, c.concern, c.case_id, c.scope, c.event_scope, p.rule, p.counted_from, p.due_on
    from past p join protection.concern_child c on c.id = p.concern_child
    where protection.retention_ready(c.id, rules, today)
      and not exists (
        select from protection.retention_subject s
        where s.concern_child = c.id and s.outcome is null)
    order by p.due_on, c.id;
end
$$;
comment on function protection.retention_due is
  'What of a commune is past its term today and in no open proposal; nothing in which the user is named. For functions of the owner only.';

create function protection.may_retain(action text, of_scope int) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return access.user_id() is not null and of_scope > 0 and (
    access.sees_all('CASE_RETENTION', $1)
    or of_scope = any (access.scopes('CASE_RETENTION', $1)));
end
$$;
comment on function protection.may_retain is
  'Whether this transaction''s user may do this about the terms of a commune''s cases.';

create function protection.retention_places() returns setof int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.place_id from access.scope s
  where s.agency_code = '' and protection.may_retain('ENTER', s.id)
    and exists (select from protection.concern_child c where c.scope = s.id)
  order by 1
$$;
comment on function protection.retention_places is
  'The communes for which this transaction''s user may propose, of those that ever had a report.';

create function protection.retention_held(rules jsonb)
returns table (concern uuid, case_id uuid, rule text, due_on date, held text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.moment() at time zone 'Asia/Ho_Chi_Minh')::date;
  barred uuid[] := protection.barred();
begin
  return query
    select c.concern, c.case_id, s.rule, s.due_on, s.held
    from protection.retention_state(array(
      select c.id from protection.concern_child c join access.scope p on p.id = c.scope
      where p.place_id in (select protection.retention_places()) and p.agency_code = ''
        and c.settled = 'CASE' and c.anonymised_at is null and c.concern <> all (barred)), $1) s
    join protection.concern_child c on c.id = s.concern_child
    where s.due_on <= today and s.held not in ('OPEN', 'SEALED')
    order by s.due_on, c.id limit 200;
end
$$;
comment on function protection.retention_held is
  'Cases past their term that something of their own keeps, for whoever may propose. Not what keeps them beside that, which would tell of other cases, and no sealed ones.';

create function protection.propose_retention(run uuid, place int, rules jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  bound int;
  most constant int := 200;
begin
  select s.id into bound from access.scope s where s.place_id = $2 and s.agency_code = '';
  if bound is null or not protection.may_retain('ENTER', bound) then
    return null;
  end if;
  -- One proposal of a commune after another, so that nothing is in two.
  perform pg_advisory_xact_lock(hashtextextended('protection.retention ' || bound, 0));
  if exists (select from protection.retention_run r where r.id = $1) then
    return (select 'DONE' from protection.retention_run r where r.id = $1 and r.asked_by = me);
  end if;
  insert into protection.retention_run (id, scope, place, asked_at, asked_by, asked_by_name)
  values ($1, bound, $2, access.moment(), me, protection.my_name());
  insert into protection.retention_subject (
    run, concern_child, concern, case_id, scope, event_scope, rule, counted_from, due_on)
  select $1, d.concern_child, d.concern, d.case_id, d.scope, d.event_scope, d.rule,
    d.counted_from, d.due_on
  from protection.retention_due(bound, $3) d limit most;
  if not found then
    delete from protection.retention_run r where r.id = $1;
    return 'NOTHING_DUE';
  end if;
  return 'DONE';
end
$$;
comment on function protection.propose_retention is
  'The first of two persons proposes to anonymise what is past its term in a commune, at most 200 at a time, the oldest first; nothing happens yet.';

create function protection.decide_retention(decision uuid, run uuid, approved boolean) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  asked protection.retention_run;
begin
  select r.* into asked from protection.retention_run r where r.id = $2 for update;
  if asked.id is null or not protection.may_retain('ACCEPT', asked.scope) then
    return null;
  end if;
  if exists (select from protection.retention_decision d where d.run = $2) then
    return 'DECIDED';
  end if;
  if asked.asked_by = me then
    return 'SAME_PERSON';
  end if;
  insert into protection.retention_decision (
    id, run, scope, approved, anonymised, asked_by, decided_at, decided_by, decided_by_name)
  values ($1, $2, asked.scope, $3, 0, asked.asked_by, access.moment(), me, protection.my_name());
  -- Whoever is named in a report does not see it in the proposal, and agrees to nothing about it.
  update protection.retention_subject s set outcome = 'KEPT'
  where s.run = $2 and (not $3 or s.concern = any (protection.barred()));
  return 'DONE';
end
$$;
comment on function protection.decide_retention is
  'The second of two persons agrees to a proposal or refuses it; anonymise then does what was agreed to.';

revoke all on function
  protection.retention_state(uuid[], jsonb), protection.kept_with(uuid),
  protection.retention_ready(uuid, jsonb, date), protection.retention_due(int, jsonb),
  protection.may_retain(text, int), protection.retention_places(),
  protection.retention_held(jsonb), protection.propose_retention(uuid, int, jsonb),
  protection.decide_retention(uuid, uuid, boolean)
  from public;
grant execute on function
  protection.retention_places(), protection.retention_held(jsonb),
  protection.propose_retention(uuid, int, jsonb),
  protection.decide_retention(uuid, uuid, boolean)
  to mangnon_app;
