-- These run once or twice in every statement on a bound row. A regular expression with counted
-- repetitions cost more than all the rest, and `(context()).part` computed the context for each part.
create or replace function access.context() returns access.identity
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole text := current_setting('mangnon.context', true);
  part text[] := string_to_array(whole, '.');
  signer access.key;
  signature text;
begin
  -- kind.id.day.expiry.key.signature; nothing is cast before the signature is known to be ours.
  if cardinality(part) is distinct from 6 or part[5] !~ '^[0-9]+$' or length(part[5]) > 6 then
    return null;
  end if;
  select * into signer from access.key k where k.id = part[5]::int;
  if signer.id is null then
    return null;
  end if;
  signature := encode(sha256(signer.outer_pad || sha256(signer.inner_pad || convert_to(
    left(whole, - length(part[6]) - 1), 'UTF8'))), 'hex');
  -- Hashing both sides once more keeps the comparison's time from telling how far it agreed.
  if sha256(convert_to(part[6], 'UTF8')) <> sha256(convert_to(signature, 'UTF8'))
      or to_timestamp(part[4]::bigint) < now() then
    return null;
  end if;
  return row(part[1], case when part[1] = 'user' then part[2]::uuid end, part[3]::date);
end
$$;

-- In plpgsql plans are kept; a SQL function before PostgreSQL 18 plans anew at each call.
create or replace function access.effective_grants() returns setof access.user_grant
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me access.identity := access.context();
begin
  return query
    select g.*
    from access.account a
    join access.user_grant g on g.account_id = a.id
    where me.kind = 'user' and a.id = me.user_id and a.disabled_at is null
      and g.revoked_at is null
      and me.day >= g.valid_from and (g.valid_to is null or me.day <= g.valid_to);
end
$$;

create or replace function access.subjects() returns setof text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me access.identity := access.context();
begin
  if me.kind = 'machine' then
    return next 'MACHINE';
  elsif me.kind = 'anonymous' or me.kind = 'user' and exists (
      select from access.account a where a.id = me.user_id and a.disabled_at is null) then
    return next 'EVERYONE';
  end if;
end
$$;

create or replace function access.sees_all(resource text, action text) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from access.policy p
    where p.resource = $1 and p.action = any (string_to_array($2, ',')) and p.predicate = 'ALL'
      and p.subject in (select access.subjects() union all select role from access.effective_grants()));
end
$$;

-- Driven from the reach of the grants: an installation has tens of thousands of scopes, of which an
-- officer reaches a few dozen.
create index scope_of_agency on access.scope (agency_code);

create or replace function access.scopes(resource text, action text) returns int[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct reached.id), '{}')
    from (
      select distinct g.place_id, g.agency_code, coalesce(g.function, '') as function
      from access.effective_grants() g
      join access.policy p
        on p.subject = g.role and p.resource = $1 and p.action = any (string_to_array($2, ','))
       and p.predicate <> 'ALL'
       and (p.predicate = 'OWN_AGENCY' or g.place_id is not null)
       and (p.predicate = 'OWN_PLACE' or g.agency_code is not null)) as mine
    cross join lateral (
      select s.id
      from access.scope_reach r
      join access.scope s on s.place_id = r.covers
      where r.place_id = mine.place_id
        and (mine.agency_code is null or s.agency_code = mine.agency_code
          or exists (
            select from access.agency_reach a
            where a.agency_code = mine.agency_code and a.function = mine.function
              and a.covers = s.agency_code))
      union all
      select s.id
      from (
        select mine.agency_code as covers
        union
        select a.covers from access.agency_reach a
        where a.agency_code = mine.agency_code and a.function = mine.function) as a
      join access.scope s on s.agency_code = a.covers
      where mine.place_id is null) as reached);
end
$$;
