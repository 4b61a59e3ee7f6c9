-- The planner runs a function within unnest() to guess how many rows it gives: whose cases these are
-- was asked as often while planning as while answering. Within a subquery it is asked when needed.
do $$
declare
  asked constant text := 'unnest\(((?:access|protection)\.\w+\([^()]*\))\)';
  once constant text := 'unnest((select \1))';
  one record;
  reads text;
  writes text;
begin
  for one in
    select c.relname as tbl, p.polname as name,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'protection'::regnamespace
  loop
    reads := regexp_replace(one.reads, asked, once, 'g');
    writes := regexp_replace(one.writes, asked, once, 'g');
    if reads is distinct from one.reads then
      execute format('alter policy %I on protection.%I using (%s)', one.name, one.tbl, reads);
    end if;
    if writes is distinct from one.writes then
      execute format('alter policy %I on protection.%I with check (%s)', one.name, one.tbl, writes);
    end if;
  end loop;
  if exists (
      select from pg_policies where schemaname = 'protection' and (qual ~ asked or with_check ~ asked)) then
    raise exception 'a rule still asks while planning';
  end if;
end
$$;
