create table access.user_grant (
  id uuid primary key,
  account_id uuid not null references access.account,
  role text not null,
  place_id int,
  agency_code text,
  function text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  check (granted_by <> account_id)
);
comment on table access.user_grant is
  'One role given to one account for a place, an agency and a function, from day to day (both included). granted_by is empty when the installation itself gave it.';
create index user_grant_by_account on access.user_grant (account_id);

create table access.scope (
  id int primary key check (id > 0),
  place_id int not null,
  agency_code text not null,
  unique (place_id, agency_code)
);
comment on table access.scope is
  'One pair of a place and an agency that rows are bound to; agency '''' is no agency. Rows of scope -1 are sealed.';

create table access.scope_reach (
  place_id int not null,
  covers int not null,
  primary key (place_id, covers)
);
comment on table access.scope_reach is
  'A grant on place_id reaches rows of the place covers: itself, the units in it, and their whole predecessors.';

create table access.agency_reach (
  agency_code text not null,
  function text not null,
  covers text not null,
  primary key (agency_code, function, covers)
);
comment on table access.agency_reach is
  'A grant on agency_code (in this function; '''' is any) reaches rows of the agency covers: itself and those it succeeded.';

create function access.effective_grants() returns setof access.user_grant
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select g.*
  from (select (c).user_id, (c).day from (select access.context() as c) as one where (c).kind = 'user') as me
  join access.account a on a.id = me.user_id and a.disabled_at is null
  join access.user_grant g on g.account_id = a.id
  where g.revoked_at is null and me.day >= g.valid_from and (g.valid_to is null or me.day <= g.valid_to)
$$;
comment on function access.effective_grants is 'The grants of this transaction''s user that hold on its day.';

create function access.subjects() returns setof text
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  with me as (select (c).kind, (c).user_id from (select access.context() as c) as one)
  select 'MACHINE' from me where kind = 'machine'
  union all
  select 'EVERYONE' from me
  where kind = 'anonymous'
     or kind = 'user' and exists (
       select from access.account a where a.id = me.user_id and a.disabled_at is null)
$$;
comment on function access.subjects is 'What this transaction''s identity is besides the roles of its grants.';

create function access.sees_all(resource text, action text) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.policy p
    where p.resource = $1 and p.action = any (string_to_array($2, ',')) and p.predicate = 'ALL'
      and p.subject in (select access.subjects() union all select role from access.effective_grants()))
$$;
comment on function access.sees_all is
  'Whether this transaction may do one of these actions (comma between) to every row of the resource.';

create function access.scopes(resource text, action text) returns int[]
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.id), '{}')
  from access.effective_grants() g
  join access.policy p
    on p.subject = g.role and p.resource = $1 and p.action = any (string_to_array($2, ','))
   and p.predicate <> 'ALL'
   and (p.predicate = 'OWN_AGENCY' or g.place_id is not null)
   and (p.predicate = 'OWN_PLACE' or g.agency_code is not null)
  join access.scope s
    on (g.place_id is null or s.place_id = g.place_id
        or s.place_id in (select r.covers from access.scope_reach r where r.place_id = g.place_id))
   and (g.agency_code is null or s.agency_code = g.agency_code
        or s.agency_code in (
          select r.covers from access.agency_reach r
          where r.agency_code = g.agency_code and r.function = coalesce(g.function, '')))
$$;
comment on function access.scopes is
  'The scopes in which this transaction may do one of these actions (comma between) to the resource.';

create function access.user_id() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select (access.context()).user_id
$$;
comment on function access.user_id is 'The account that acts in this transaction, if it is one.';

create function access.is_machine() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((access.context()).kind = 'machine', false)
$$;
comment on function access.is_machine is 'Whether the application itself acts in this transaction.';
