-- Values of neighbours' files that were not taken quote names, too.
create or replace function children.anonymise(head uuid, run uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  members uuid[];
  names uuid[];
begin
  if not access.is_machine() or not exists (
      select from children.retention_subject s
      join children.retention_decision d on d.run = s.run and d.approved
      where s.run = $2 and s.child = $1) then
    return false;
  end if;
  with recursive member (id) as (
    select c.id from children.child c where c.id = $1 and c.anonymised_at is null
    union all
    select m.loser from member b join children.merge m on m.winner = b.id and m.undone_at is null
  ) select array_agg(id) into members from member;
  if members is null then
    return false;
  end if;
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
  with gone as (delete from children.name_link where child = any (members) returning name)
    select array_agg(distinct name) into names from gone;
  delete from children.name_entry n where n.id = any (names)
    and not exists (select from children.name_link l where l.name = n.id);
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

-- A name that was corrected, or went with its file, is nobody's any more, but stood in the dictionary.
create function children.forget_names() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.is_machine() then
    delete from children.name_entry n
    where not exists (select from children.name_link l where l.name = n.id);
  end if;
end
$$;
comment on function children.forget_names is
  'Takes the names out of the dictionary that no record bears any more. Only the application may.';
revoke all on function children.forget_names from public;
grant execute on function children.forget_names to mangnon_app;
