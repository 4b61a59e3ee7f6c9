create function access.reach(resource text, actions text) returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.sees_all($1, $2) then
    return 'all';
  end if;
  return (
    select coalesce(string_agg(one, E'\n' order by one), '')
    from (
      select distinct format('%s %L %L %L', p.predicate, g.place_id, g.agency_code, g.function) as one
      from access.effective_grants() g
      join access.policy p
        on p.subject = g.role and p.resource = $1 and p.action = any (string_to_array($2, ','))
       and p.predicate <> 'ALL') as grants);
end
$$;
comment on function access.reach is
  'All that decides to which rows of a resource this transaction may do one of these actions (comma between): two with the same text may do it to the same.';
grant execute on function access.reach(text, text) to mangnon_app;
