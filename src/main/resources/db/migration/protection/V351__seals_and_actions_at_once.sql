-- An action locks the state of its case and then, by the trigger that lets its rows inherit the
-- seal, the case: sealing at that moment went the other way, and each waited for the other.
create or replace function protection.mark(case_id uuid, seal boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  file protection.case_file;
  whole boolean;
  tbl regclass;
begin
  -- In the order of an action; then the report, so that of two of its cases marked at once the
  -- second sees what became of the first.
  perform 1 from protection.case_state s where s.case_id = $1 for no key update;
  perform 1 from protection.concern c
  where c.id = (select f.concern from protection.case_file f where f.id = $1) for no key update;
  update protection.case_file f set sealed = $2 where f.id = $1 returning f.* into file;
  for tbl in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r' and (
      select count(*) from pg_attribute a
      where a.attrelid = c.oid and a.attname in ('case_id', 'sealed') and not a.attisdropped) = 2
  loop
    execute format('update %s t set sealed = $2 where t.case_id = $1', tbl) using $1, $2;
  end loop;
  whole := exists (
    select from protection.case_file f where f.concern = file.concern and f.sealed);
  update protection.concern c set sealed = whole where c.id = file.concern;
  update protection.named_account n set sealed = whole where n.concern = file.concern;
  update protection.person p set sealed = case when p.part = 'CALLER' then whole else $2 end
  where p.concern = file.concern and (p.part = 'CALLER' or p.concern_child = file.concern_child);
end
$$;
