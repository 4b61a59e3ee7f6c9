create function access.rights() returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(string_agg(one, E'\n' order by one), '')
    from (
      select subject as one from access.subjects() as subject
      union
      select format('%s %L %L %L', g.role, g.place_id, g.agency_code, g.function)
      from access.effective_grants() g) as all_of_them);
end
$$;
comment on function access.rights is
  'All that decides which rows this transaction may see: two with the same text see the same.';
grant execute on function access.rights() to mangnon_app;
