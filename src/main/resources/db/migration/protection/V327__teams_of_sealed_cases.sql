-- Whoever may not see a sealed case does not learn of it by asking whom to add to its team.
create or replace function protection.candidates(of_case uuid)
returns table (account uuid, called text, post text, place int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me access.identity := access.context();
  file protection.case_file;
begin
  select f.* into file from protection.case_file f
  where f.id = of_case and f.concern <> all (protection.barred())
    and (not f.sealed or f.id = any (protection.mine()) or f.id = any (protection.keeping()))
    and (
      f.scope >= 0 and access.sees_all('CASE', 'MANAGE')
      or f.scope = any (access.scopes('CASE', 'MANAGE'))
      or f.id = any (protection.mine()) and exists (
        select from protection.member m
        where m.case_id = f.id and m.account = me.user_id and m.to_at is null
          and m.function <> 'PARTNER'));
  if file.id is null then
    return;
  end if;
  return query
    select one.id, one.display_name, one.role, one.place_id
    from (
      select distinct on (a.id) a.id, a.display_name, g.role, g.place_id,
        case g.place_id when file.place then 1 when file.event_place then 2 else 3 end as nearness
      from access.user_grant g
      join access.account a on a.id = g.account_id and a.disabled_at is null
      join access.policy p on p.subject = g.role and p.resource = 'CASE_WORK' and p.action = 'READ'
        and (p.predicate = 'ALL' or g.place_id is not null)
      where g.revoked_at is null
        and me.day >= g.valid_from and (g.valid_to is null or me.day <= g.valid_to)
      order by a.id, nearness, g.role) as one
    order by one.nearness, one.display_name, one.id
    limit 500;
end
$$;
