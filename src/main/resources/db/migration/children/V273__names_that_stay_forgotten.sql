-- A record that is forgotten is locked first: whoever corrects it at that moment has ended, and is
-- read, or begins after it and is refused. The names of an import are written on a connection of
-- their own that may end a moment after the records are there; they are waited for, too.
create or replace function children.anonymise(head uuid, run uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  members uuid[];
begin
  if not access.is_machine() or not exists (
      select from children.retention_subject s
      join children.retention_decision d on d.run = s.run and d.approved
      where s.run = $2 and s.child = $1) then
    return false;
  end if;
  -- Nothing is merged into a record while somebody else holds it.
  perform from children.child c where c.id = $1 for update;
  with recursive member (id) as (
    select c.id from children.child c where c.id = $1 and c.anonymised_at is null
    union all
    select m.loser from member b join children.merge m on m.winner = b.id and m.undone_at is null
  ) select array_agg(id) into members from member;
  if members is null then
    return false;
  end if;
  perform from children.child c where c.id = any (members) order by c.id for update;
  -- The same lock as children.search.OwedRepository takes.
  perform pg_advisory_xact_lock(5220262, hashtext(i.import::text)) from (
    select distinct c.import from children.child c
    where c.id = any (members) and c.import is not null order by 1) i;
  update children.identity set name = '', birth_on = date_trunc('year', birth_on)::date,
    birth_precision = case when birth_on is not null then 'YEAR' end, local_group = '',
    personal_number = '', birth_certificate = '', learner_code = '', insurance_code = '',
    phone = '', address = '', reason = '' where child = any (members);
  update children.source_identifier set identifier = '' where child = any (members);
  update children.caregiver set name = '', phone = '', birth_year = null, reason = ''
    where child = any (members);
  update children.residence set village = null, village_name = '', reason = ''
    where child = any (members);
  update children.placement set village_name = '' where child = any (members);
  update children.fact f set note = '', reason = '', attributes = f.attributes || coalesce(
      (select jsonb_object_agg(e.key, ''::text) from jsonb_each(f.attributes) e
       where e.key in ('number', 'school', 'provider')), '{}')
    where child = any (members);
  update children.request set asked_by = '', details = '',
    answer = case when answer is not null then '' end where child = any (members);
  update children.conflict set held = '', given = '' where child = any (members);
  update children.merge set reason = '' where winner = any (members) or loser = any (members);
  delete from children.name_link where child = any (members);
  update children.household h set head = '', code = '', village = null, village_name = ''
    where h.id in (select household from children.household_member where child = any (members))
      and not exists (
        select from children.household_member o join children.child c on c.id = o.child
        where o.household = h.id and not o.child = any (members) and c.anonymised_at is null);
  update children.child set anonymised_at = $3, restricted_at = coalesce(restricted_at, $3),
    version = version + 1, changed_at = $3 where id = any (members);
  return true;
end
$$;

-- A name that somebody is about to bear is held by whoever writes that down, and left to them. The
-- others are looked at once more when they are locked, for somebody may bear them by then.
create or replace function children.forget_names() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  nobodys uuid[];
begin
  if not access.is_machine() then
    return;
  end if;
  select array_agg(f.id) into nobodys from (
    select n.id from children.name_entry n
    where not exists (select from children.name_link l where l.name = n.id)
    for update of n skip locked) f;
  delete from children.name_entry n where n.id = any (nobodys)
    and not exists (select from children.name_link l where l.name = n.id);
end
$$;

-- As a foreign key would, but once a name and not once a bearer.
create function children.hold_names(names text[]) returns table (id uuid, folded text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.sees_all('CHILD', 'ENTER,IMPORT')
      or coalesce(cardinality(access.scopes('CHILD', 'ENTER,IMPORT')), 0) > 0 then
    return query
      select e.id, e.folded from unnest(names) as w (name)
      join children.name_entry e on e.folded = w.name order by e.id for key share of e;
  end if;
end
$$;
comment on function children.hold_names is
  'Those of the names that the dictionary has, kept from being forgotten until the transaction ends, for whoever writes who bears them.';
revoke all on function children.hold_names(text[]) from public;
grant execute on function children.hold_names(text[]) to mangnon_app;
