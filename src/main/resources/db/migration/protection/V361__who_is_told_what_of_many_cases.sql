-- For each open deadline, whom nobody else is told of it was searched through all that others are
-- told, the scopes of a grant through all there are, and teams through all cases there ever were:
-- with 18,000 open deadlines a round of each minute took minutes.
create or replace function protection.addressees() returns table (duty text, account uuid, scope int)
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
    cross join lateral (
      select g.place_id as covers
      union
      select r.covers from access.scope_reach r where r.place_id = g.place_id) c
    join access.scope s
      on s.place_id = c.covers
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

create or replace function protection.telling(at timestamptz, kinds text[], soon float8[], percent boolean[])
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
      cross join lateral (
        select m.account from protection.member m
        where m.case_id = d.case_id and m.to_at is null
          and (m.function = 'LEAD' or d.sealed and m.function = 'WORKER')
        offset 0) m
      join hearer h on h.duty = 'WORKS' and h.account = m.account
      where not exists (
        select from protection.named_account n where n.concern = d.concern and n.account = h.account)),
    entering as materialized (
      select d.id, h.account
      from due d join hearer h on h.duty = 'ENTERS' and h.scope = d.scope
      where not d.sealed and d.id not in (select l.id from leads l)
        and not exists (
          select from protection.named_account n
          where n.concern = d.concern and n.account = h.account)),
    -- Where nobody is left, those who take in reports hear it: no deadline is without an ear, but
    -- that of a sealed case, which only its team may know: it is counted above.
    taking as (
      select d.id, h.account
      from due d join hearer h on h.duty = 'TAKES'
      where not d.sealed and d.id not in (select l.id from leads l)
        and d.id not in (select e.id from entering e)
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
