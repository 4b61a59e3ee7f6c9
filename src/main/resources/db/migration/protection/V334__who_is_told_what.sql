create function protection.addressees() returns table (duty text, account uuid, scope int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.context()).day;
begin
  if not access.is_machine() then
    return;
  end if;
  return query
    with given as (
      select a.id as person, g.place_id, g.agency_code, coalesce(g.function, '') as working_as,
        p.resource || ' ' || p.action as may, p.predicate
      from access.user_grant g
      join access.account a on a.id = g.account_id and a.disabled_at is null
      join access.policy p on p.subject = g.role
      where g.revoked_at is null and today >= g.valid_from
        and (g.valid_to is null or today <= g.valid_to)),
    hearing as (select distinct g.person from given g where g.may = 'CASE_NOTICE READ'),
    seeing as (
      select g.person from given g where g.may = 'CASE_DEADLINE READ' and g.predicate = 'ALL'
      intersect
      select g.person from given g where g.may = 'CASE_COUNT READ' and g.predicate = 'ALL')
    select distinct 'ENTERS', g.person, s.id
    from given g
    join hearing h on h.person = g.person
    join access.scope s
      on (s.place_id = g.place_id
          or s.place_id in (select r.covers from access.scope_reach r where r.place_id = g.place_id))
     and (g.agency_code is null or s.agency_code = g.agency_code
          or s.agency_code in (
            select r.covers from access.agency_reach r
            where r.agency_code = g.agency_code and r.function = g.working_as))
    where g.may = 'CASE ENTER' and g.predicate = 'OWN_PLACE'
    union all
    select distinct 'WORKS', g.person, null::int
    from given g join hearing h on h.person = g.person where g.may = 'CASE_WORK READ'
    union all
    select distinct 'TAKES', g.person, null::int
    from given g join hearing h on h.person = g.person
    where g.may = 'CONCERN MANAGE' and g.predicate = 'ALL'
    union all
    select 'RAISED', s.person, null::int from seeing s join hearing h on h.person = s.person
    union all
    select distinct 'COUNTS', g.person, null::int
    from given g join hearing h on h.person = g.person
    where g.may = 'CASE_COUNT READ' and g.predicate = 'ALL'
      and g.person not in (select s.person from seeing s);
end
$$;
comment on function protection.addressees is
  'Whom the application tells: ENTERS who may open cases in a scope, WORKS whose memberships count, TAKES who takes in reports from anywhere, RAISED who sees every deadline and every number, COUNTS who sees numbers only.';
revoke all on function protection.addressees from public;

create function protection.telling(at timestamptz, kinds text[], soon float8[], percent boolean[])
returns table (deadline uuid, concern uuid, kind text, recipient uuid, about_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_machine() then
    return;
  end if;
  return query
    with rule as (
      select r.kind, r.soon, r.percent from unnest(kinds, soon, percent) as r (kind, soon, percent)),
    hearer as materialized (select * from protection.addressees()),
    due as materialized (
      select d.id, d.concern, d.case_id, d.scope, d.sealed, d.start_at, d.due_at,
        case
          when d.due_at < telling.at then 'OVERDUE'
          when telling.at >= d.due_at - case
            when r.percent then (d.due_at - d.start_at) * (r.soon / 100)
            else interval '1 hour' * r.soon end then 'SOON'
          else 'STARTED'
        end as phase
      from protection.deadline d join rule r on r.kind = d.kind
      where d.outcome = 'OPEN' and d.paused_at is null and d.start_at <= telling.at),
    leads as materialized (
      select d.id, h.account
      from due d
      join protection.member m
        on m.case_id = d.case_id and m.to_at is null
       and (m.function = 'LEAD' or d.sealed and m.function = 'WORKER')
      join hearer h on h.duty = 'WORKS' and h.account = m.account
      where not exists (
        select from protection.named_account n where n.concern = d.concern and n.account = h.account)),
    entering as materialized (
      select d.id, h.account
      from due d join hearer h on h.duty = 'ENTERS' and h.scope = d.scope
      where not d.sealed and not exists (select from leads l where l.id = d.id)
        and not exists (
          select from protection.named_account n
          where n.concern = d.concern and n.account = h.account)),
    -- Where nobody is left, those who take in reports hear it: no deadline is without an ear, but
    -- that of a sealed case, which only its team may know: it is counted above.
    taking as (
      select d.id, h.account
      from due d join hearer h on h.duty = 'TAKES'
      where not d.sealed and not exists (select from leads l where l.id = d.id)
        and not exists (select from entering e where e.id = d.id)
        and not exists (
          select from protection.named_account n
          where n.concern = d.concern and n.account = h.account)),
    answering as (
      select * from leads union all select * from entering union all select * from taking)
    select d.id, d.concern, d.phase, a.account,
      case d.phase when 'STARTED' then d.start_at else d.due_at end
    from due d join answering a on a.id = d.id
    union all
    select d.id, d.concern,
      case when e.level = 'LEADERS' or d.sealed then 'COUNTED' else 'RAISED' end, h.account,
      e.about_at
    from protection.escalation e
    join due d on d.id = e.deadline and d.due_at = e.about_at
    join hearer h on h.duty = case e.level when 'LEADERS' then 'COUNTS' else 'RAISED' end
    where not exists (
      select from protection.named_account n where n.concern = d.concern and n.account = h.account);
end
$$;
comment on function protection.telling is
  'All that the application has to tell at a moment, whether it has told it or not: for each open deadline that does not stand still, its phase to who answers for it; what was raised to the lead agency (RAISED) and, to be counted only, to the leaders (COUNTED). soon is a share in per cent of the time, or hours, before the deadline.';
revoke all on function protection.telling from public;

create function protection.owed_notices(
  at timestamptz, kinds text[], soon float8[], percent boolean[], most int)
returns table (deadline uuid, concern uuid, kind text, recipient uuid, about_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.deadline, t.concern, t.kind, t.recipient, t.about_at
  from protection.telling($1, $2, $3, $4) as t
  where t.kind <> 'COUNTED'
    and not exists (
      select from protection.notice n
      where n.deadline = t.deadline and n.kind = t.kind and n.recipient = t.recipient
        and n.about_at = t.about_at)
  order by 1, 3, 4, 5
  limit $5
$$;
comment on function protection.owed_notices is 'What has to be told and was not, the application only.';

create function protection.owed_digests(
  at timestamptz, day date, kinds text[], near float8[], percent boolean[])
returns table (recipient uuid, started int, soon int, overdue int, raised int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.recipient,
    count(*) filter (where t.kind = 'STARTED')::int, count(*) filter (where t.kind = 'SOON')::int,
    count(*) filter (where t.kind = 'OVERDUE')::int,
    count(*) filter (where t.kind in ('RAISED', 'COUNTED'))::int
  from protection.telling($1, $3, $4, $5) as t
  where not exists (
    select from protection.digest g where g.recipient = t.recipient and g.day = $2)
  group by t.recipient
  order by t.recipient
$$;
comment on function protection.owed_digests is
  'The numbers of the day for everybody who has any and was not told them; the application only.';

create function protection.owed_escalations(
  at timestamptz, kinds text[], agency_after int[], leaders_after int[], most int)
returns table (deadline uuid, level text, about_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.is_machine() then
    return;
  end if;
  return query
    select d.id, l.level, d.due_at
    from unnest(kinds, agency_after, leaders_after) as r (kind, agency_hours, leaders_hours)
    join protection.deadline d on d.kind = r.kind
    cross join lateral (
      values ('LEAD_AGENCY', r.agency_hours), ('LEADERS', r.leaders_hours)) as l (level, hours)
    where d.outcome = 'OPEN' and d.paused_at is null and not d.exempt
      and d.due_at + make_interval(hours => l.hours) < owed_escalations.at
      and not exists (
        select from protection.escalation e
        where e.deadline = d.id and e.level = l.level and e.about_at = d.due_at)
    order by 1, 2
    limit owed_escalations.most;
end
$$;
comment on function protection.owed_escalations is
  'Deadlines that bind, are still open so many hours after they were due, and were not raised yet; the application only.';
revoke all on function protection.owed_notices, protection.owed_digests,
  protection.owed_escalations from public;
grant execute on function protection.owed_notices, protection.owed_digests,
  protection.owed_escalations to mangnon_app;
