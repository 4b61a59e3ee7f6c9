-- Other tables of cases, made before a case could be sealed.
do $$
declare
  tbl regclass;
begin
  for tbl in
    select c.oid::regclass from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r'
      and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polname = 'sealed')
  loop
    execute format('alter table %s add column if not exists sealed boolean not null default false', tbl);
    perform protection.let_openings_read(tbl, 'case_id');
    perform protection.keep_sealed(tbl, 'case_id');
  end loop;
end
$$;
