create function protection.offered() returns setof protection.transfer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  deciding int[] := access.scopes('CASE', 'ACCEPT');
begin
  if access.user_id() is null or cardinality(deciding) = 0 then
    return;
  end if;
  return query
    select t.* from protection.transfer t
    where t.state = 'ASKED' and not t.sealed and t.to_scope = any (deciding)
      and t.case_id <> all (protection.barred());
end
$$;
comment on function protection.offered is
  'What this transaction''s user may accept or decline: asked of a commune in which they decide on cases, of no sealed case, and of none in which they are named as involved.';

create function protection.offers()
returns table (
  id uuid, case_id uuid, from_place int, to_place int, asked_at timestamptz, asked_by_name text,
  answer_by date, content jsonb, step text, risk text, danger text, kind text, due_at timestamptz,
  paused boolean, exempt boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select t.id, t.case_id, t.from_place, t.to_place, t.asked_at, t.asked_by_name, t.answer_by,
      t.content, s.step, s.risk, c.danger, d.kind, d.due_at, d.paused_at is not null, d.exempt
    from protection.offered() t
    join protection.case_state s on s.case_id = t.case_id
    join protection.case_file f on f.id = t.case_id
    join protection.concern c on c.id = f.concern
    left join lateral (
      select n.* from protection.deadline n
      where n.case_id = t.case_id and n.outcome = 'OPEN'
      order by n.paused_at is not null, n.exempt and n.due_at < access.moment(), n.due_at, n.kind,
        n.ordinal limit 1) as d on true
    order by t.asked_at, t.id;
end
$$;
comment on function protection.offers is
  'The least that whoever is asked to take a case over must know of it: where it stands, how great the danger is, what is due next and until when, who asks and why. Nothing of who the child is.';

create function protection.receivers(transfer uuid)
returns table (account uuid, called text, post text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.context()).day;
begin
  return query
    select distinct on (a.id) a.id, a.display_name, g.role
    from protection.offered() t
    join access.user_grant g on g.place_id = t.to_place
    join access.account a on a.id = g.account_id and a.disabled_at is null
    join access.policy p on p.subject = g.role and p.resource = 'CASE_WORK' and p.action = 'READ'
    where t.id = $1 and g.revoked_at is null
      and today >= g.valid_from and (g.valid_to is null or today <= g.valid_to)
    order by a.id, g.role;
end
$$;
comment on function protection.receivers is
  'Who in the commune that is asked may work on cases, for whoever may accept. It does not say who is named in the report.';

create function protection.has_chair(place int) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.context()).day;
begin
  return access.user_id() is not null and exists (
    select from access.user_grant g
    join access.account a on a.id = g.account_id and a.disabled_at is null
    join access.policy p on p.subject = g.role and p.resource = 'CASE' and p.action = 'ACCEPT'
    where g.place_id = $1 and g.revoked_at is null
      and today >= g.valid_from and (g.valid_to is null or today <= g.valid_to));
end
$$;
comment on function protection.has_chair is
  'Whether somebody in a commune could accept a case today.';

revoke all on function
  protection.offered(), protection.offers(), protection.receivers(uuid), protection.has_chair(int)
  from public;
grant execute on function
  protection.offers(), protection.receivers(uuid), protection.has_chair(int)
  to mangnon_app;
