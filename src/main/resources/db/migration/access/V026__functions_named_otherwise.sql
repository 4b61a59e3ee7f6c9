-- "*" is a succession in every function that is not named otherwise: an agency that followed in "*"
-- did not follow in a function that another agency took over that day.
create or replace function access.compute_reach() returns void
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
      ), step (function, from_agency, to_agency) as (
        select n.function, s.from_agency, s.to_agency
        from named n
        join agencies.succession s
          on n.function = '' or s.function = n.function
          or s.function = '*' and not exists (
            select from agencies.succession other
            where other.from_agency = s.from_agency and other.on_date = s.on_date
              and other.function = n.function)
      ), reach (agency_code, function, covers) as (
        select a.code, n.function, a.code from agencies.agency a cross join named n
        union
        select r.agency_code, r.function, s.from_agency
        from reach r
        join step s on s.to_agency = r.covers and s.function = r.function
      )
      select agency_code, function, covers from reach
    $reach$;
  end if;
end
$$;
