alter table children.child add column anonymised_at timestamptz;
comment on column children.child.anonymised_at is
  'since when nothing in the record says who the child was';

-- With this column, too.
create or replace view children.current_child with (security_invoker = true) as
  select c.* from children.child c
  where c.withdrawn_at is null
    and not exists (
      select from children.merge m where m.loser = c.id and m.undone_at is null);

create table children.retention_run (
  id uuid primary key,
  scope int not null,
  place int not null,
  kind text not null check (kind in ('TERM', 'ERASE')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null
);
comment on table children.retention_run is
  'One row is one proposal to anonymise records of a commune: those past their term, or one at the family''s request. Nothing happens before a second person agrees.';
create index retention_run_of on children.retention_run (scope, asked_at);

create table children.retention_subject (
  run uuid not null references children.retention_run,
  child uuid not null references children.child,
  scope int not null,
  rule text not null,
  primary key (run, child)
);
comment on table children.retention_subject is
  'One row is a record that a proposal would anonymise, and by which rule; ERASE at the family''s request.';
create index retention_subject_of on children.retention_subject (child);

create table children.retention_decision (
  id uuid primary key,
  run uuid not null references children.retention_run,
  scope int not null,
  approved boolean not null,
  anonymised int not null,
  asked_by uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  check (decided_by <> asked_by)
);
comment on table children.retention_decision is
  'One row is what a second person decided about a proposal, and how many records were anonymised; never who proposed it.';
create index retention_decision_of on children.retention_decision (run);

grant select, insert on children.retention_run, children.retention_subject,
  children.retention_decision to mangnon_app;
grant update (scope) on children.retention_subject to mangnon_app;
select access.protect('children.retention_run', 'CHILD', 'MANAGE', 'MANAGE');
select access.protect('children.retention_subject', 'CHILD', 'MANAGE', 'MANAGE');
select access.protect('children.retention_decision', 'CHILD', 'MANAGE', 'MANAGE');
create policy forgets on children.name_entry for delete using ((select access.is_machine()));

create function children.anonymise(head uuid, run uuid, at timestamptz) returns boolean
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
comment on function children.anonymise is
  'Takes away for ever whatever says who a child was, in every revision; what may be counted stays: year of birth, sex, people, commune, kinds and days of facts. Only the application may, for a proposal that a second person approved.';
revoke all on function children.anonymise from public;
grant execute on function children.anonymise to mangnon_app;
