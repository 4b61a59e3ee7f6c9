create function access.protect(
  tbl regclass, resource text, read_actions text, write_actions text, accepted text default null)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  reads text := access.rule(resource, read_actions);
  writes text := access.rule(resource, write_actions);
begin
  if accepted is not null then
    reads := format('%s or ((%s) and (%s))', reads, access.rule(resource, 'READ_ACCEPTED'), accepted);
  end if;
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reads on %s for select using (%s)', tbl, reads);
  execute format('create policy adds on %s for insert with check (%s)', tbl, writes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', tbl, writes, writes);
  execute format('create policy removes on %s for delete using (%s)', tbl, writes);
end
$$;
comment on function access.protect is
  'Binds a table with an integer column scope: its rows are read and written only within the policy. accepted is a condition on the row under which READ_ACCEPTED suffices.';

create function access.rule(resource text, actions text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  -- Uncorrelated sub-selects: PostgreSQL runs each once a statement, not once a row.
  select format(
    '(scope >= 0 and (select access.sees_all(%1$L, %2$L))) or scope = any (array(select unnest(access.scopes(%1$L, %2$L))))',
    resource, actions)
$$;
comment on function access.rule is 'The condition on a row''s scope under which one of the actions is allowed.';

create function access.protect_whole(
  tbl regclass, resource text, read_actions text, write_actions text)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reads on %s for select using ((select access.sees_all(%L, %L)))',
    tbl, resource, read_actions);
  execute format('create policy writes on %s using ((select access.sees_all(%L, %L))) with check ((select access.sees_all(%L, %L)))',
    tbl, resource, write_actions, resource, write_actions);
end
$$;
comment on function access.protect_whole is
  'Binds a table that is not bound to places or agencies: all of it or nothing.';

create function access.compute_reach() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(5220261, 2);
  delete from access.scope_reach;
  delete from access.agency_reach;
  if to_regclass('places.place') is not null and to_regclass('places.succession') is not null then
    execute $reach$
      insert into access.scope_reach (place_id, covers)
      with recursive step (from_id, to_id) as (
        select parent_id, place_id from places.parenthood
        union
        select to_place, from_place from places.succession where kind = 'whole'
      ), reach (place_id, covers) as (
        select id, id from places.place
        union
        select r.place_id, s.to_id from reach r join step s on s.from_id = r.covers
      )
      select place_id, covers from reach
    $reach$;
  end if;
  if to_regclass('agencies.agency') is not null and to_regclass('agencies.succession') is not null then
    execute $reach$
      insert into access.agency_reach (agency_code, function, covers)
      with recursive named (function) as (
        select '' union select function from agencies.succession where function <> '*'
      ), reach (agency_code, function, covers) as (
        select a.code, n.function, a.code from agencies.agency a cross join named n
        union
        select r.agency_code, r.function, s.from_agency
        from reach r
        join agencies.succession s on s.to_agency = r.covers
         and (r.function = '' or s.function in ('*', r.function))
      )
      select agency_code, function, covers from reach
    $reach$;
  end if;
end
$$;
comment on function access.compute_reach is
  'Recomputes which places and agencies a grant reaches, from the places'' and agencies'' own histories.';

create function access.add_scopes(place_ids int[], agency_codes text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(5220261, 3);
  insert into access.scope (id, place_id, agency_code)
  select (select coalesce(max(id), 0) from access.scope) + row_number() over (order by p, a), p, a
  from (select distinct unnest(place_ids) as p) as places
  cross join (select distinct unnest(agency_codes) as a) as agencies
  where not exists (select from access.scope s where s.place_id = p and s.agency_code = a);
end
$$;
comment on function access.add_scopes is 'Makes the scopes of these places with these agencies that do not exist yet.';
